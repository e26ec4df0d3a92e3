package soyuznik.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Language;
import soyuznik.shell.Texts;

/** The columns that stand behind those of the file where its refused rows are written down. */
@Component
record RefusedColumns(Texts texts) {
    private static final List<String> KEYS =
            List.of(
                    "exchange.refused.number",
                    "exchange.refused.place",
                    "exchange.refused.said",
                    "exchange.refused.reason");

    List<String> names(Language language) {
        return KEYS.stream().map(key -> texts.say(language, key, Map.of())).toList();
    }

    /** A file that is brought in for the second time has those of the first. */
    boolean has(String name) {
        return Arrays.stream(Language.values()).anyMatch(each -> names(each).contains(name));
    }
}
