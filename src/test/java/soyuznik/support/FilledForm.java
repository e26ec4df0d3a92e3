package soyuznik.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of a page, filled as the page shows it.
 *
 * @param typed the names of the fields into which a person types
 */
public record FilledForm(String action, MultiValueMap<String, String> fields, List<String> typed) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea\\b([^>]*)>(.*?)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final List<String> UNTYPED = List.of("hidden", "checkbox", "radio", "file");

    /** All forms of the page that are sent by post. */
    public static List<FilledForm> on(String page) {
        return FORM.matcher(page)
                .results()
                .filter(form -> attributes(form.group(1)).getOrDefault("method", "").equals("post"))
                .map(form -> read(attributes(form.group(1)), form.group(2)))
                .toList();
    }

    /** The one that is sent to the address. */
    public static FilledForm on(String page, String action) {
        return on(page).stream()
                .filter(form -> form.action.equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form to " + action + " in " + page));
    }

    private static FilledForm read(Map<String, String> form, String content) {
        var fields = new LinkedMultiValueMap<String, String>();
        var typed = new ArrayList<String>();
        INPUT.matcher(content)
                .results()
                .forEach(it -> input(attributes(it.group(1)), fields, typed));
        AREA.matcher(content).results().forEach(it -> area(it, fields, typed));
        SELECT.matcher(content).results().forEach(it -> select(it, fields));
        return new FilledForm(form.getOrDefault("action", ""), fields, typed);
    }

    private static void input(
            Map<String, String> input, MultiValueMap<String, String> fields, List<String> typed) {
        var name = input.getOrDefault("name", "");
        var type = input.getOrDefault("type", "text");
        boolean off =
                (type.equals("checkbox") || type.equals("radio")) && !input.containsKey("checked");
        if (name.isEmpty() || off || type.equals("file")) {
            return;
        }
        fields.add(name, input.getOrDefault("value", ""));
        if (!UNTYPED.contains(type)) {
            typed.add(name);
        }
    }

    private static void area(
            MatchResult area, MultiValueMap<String, String> fields, List<String> typed) {
        var name = attributes(area.group(1)).getOrDefault("name", "");
        fields.add(name, HtmlUtils.htmlUnescape(area.group(2)));
        typed.add(name);
    }

    private static void select(MatchResult select, MultiValueMap<String, String> fields) {
        var options =
                OPTION.matcher(select.group(2))
                        .results()
                        .map(it -> attributes(it.group(1)))
                        .toList();
        var chosen = options.stream().filter(it -> it.containsKey("selected")).findFirst();
        Optional.ofNullable(chosen.orElse(options.isEmpty() ? null : options.getFirst()))
                .ifPresent(it ->
                        fields.add(
                                attributes(select.group(1)).getOrDefault("name", ""),
                                it.getOrDefault("value", "")));
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new HashMap<String, String>();
        ATTRIBUTE
                .matcher(text)
                .results()
                .forEach(it -> {
                    var value = it.group(2);
                    attributes.put(it.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
                });
        return attributes;
    }
}
