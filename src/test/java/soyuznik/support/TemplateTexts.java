package soyuznik.support;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words that a template says by itself instead of by a message. */
public final class TemplateTexts {
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEYS_OF_THE_KEYBOARD =
            Pattern.compile("\\b(Ctrl|Shift|Enter|Esc|Alt|Tab)\\b");
    private static final Pattern READ_OUT =
            Pattern.compile(
                    "\\b(?:title|alt|placeholder|aria-label|aria-description)=\"([^\"]*)\"");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё][^<>\"`]*");

    private TemplateTexts() {}

    /** The texts between tags, those in attributes that are read out, and anything in Cyrillic. */
    public static List<String> of(String template) {
        var html = new JteScanner(template).html();
        var readOut = READ_OUT.matcher(html).results().map(it -> it.group(1));
        var between = TAG.matcher(html).replaceAll("\n").lines().map(String::strip);
        var cyrillic =
                CYRILLIC.matcher(withoutComments(template)).results().map(MatchResult::group);
        return Stream.concat(
                        Stream.concat(readOut, between).filter(TemplateTexts::hasWord), cyrillic)
                .distinct()
                .toList();
    }

    private static boolean hasWord(String text) {
        var said = KEYS_OF_THE_KEYBOARD.matcher(text.replaceAll("&\\w+;", "")).replaceAll("");
        return WORD.matcher(said).find();
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<%--.*?--%>|<!--.*?-->", "");
    }
}
