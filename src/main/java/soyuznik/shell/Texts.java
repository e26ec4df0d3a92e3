package soyuznik.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Language;
import soyuznik.kernel.Text;
import soyuznik.kernel.Worded;

/**
 * The messages of both languages, ICU patterns compiled once: {@code
 * messages/<module>_<language>.properties}.
 */
@Component
public class Texts {
    private final Map<Language, Map<String, Message>> messages = new EnumMap<>(Language.class);

    Texts() {
        for (var language : Language.values()) {
            messages.put(language, read(language));
        }
    }

    public String say(Language language, Text text) {
        return say(language, text.key(), text.args());
    }

    /** The sentence in the language; an unknown key is a bug. */
    public String say(Language language, String key, Map<String, Object> args) {
        var message = messages.getOrDefault(language, Map.of()).get(key);
        if (message == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language);
        }
        return message.say(worded(language, args));
    }

    /** What stands in both languages in that of the sentence. */
    private static Map<String, Object> worded(Language language, Map<String, Object> args) {
        if (args.values().stream().noneMatch(Worded.class::isInstance)) {
            return args;
        }
        var said = new HashMap<>(args);
        said.replaceAll((_, arg) -> arg instanceof Worded text ? text.in(language) : arg);
        return said;
    }

    public boolean knows(Language language, String key) {
        return messages.getOrDefault(language, Map.of()).containsKey(key);
    }

    private static Map<String, Message> read(Language language) {
        var found = new HashMap<String, Message>();
        try {
            var files = "classpath*:messages/*_" + language.code() + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
                var lines = new Properties();
                try (var in =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    lines.load(in);
                }
                lines.forEach((key, pattern) ->
                        found.put((String) key, new Message((String) pattern, language)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
