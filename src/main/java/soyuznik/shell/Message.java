package soyuznik.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import soyuznik.kernel.Language;

/**
 * One sentence of one language, an ICU pattern. Sentences that only numbers vary are remembered: a
 * list says «4 days» of many rows, and ICU takes some microseconds for each.
 */
final class Message {
    private static final Cache<Said, String> SAID =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final String pattern;
    private final MessageFormat format;
    private final boolean plain;

    /** Equal only for the same message with equal numbers. */
    private record Said(Message message, Map<String, Object> args) {}

    Message(String pattern, Language language) {
        this.pattern = pattern;
        this.format = new MessageFormat(pattern, language.locale());
        this.plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    String say(Map<String, Object> args) {
        if (plain) {
            return pattern;
        }
        return args.values().stream().allMatch(Number.class::isInstance)
                ? SAID.get(new Said(this, args), said -> format(said.args()))
                : format(args);
    }

    private String format(Map<String, Object> args) {
        synchronized (format) { // an ICU format is not safe for two threads
            return format.format(args);
        }
    }
}
