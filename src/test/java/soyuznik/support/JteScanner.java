package soyuznik.support;

import java.util.regex.Pattern;

/**
 * Leaves of a jte template what it writes by itself: the HTML without code, directives and
 * comments.
 */
final class JteScanner {
    private static final Pattern LINE = Pattern.compile("@(import|param)\\b[^\\n]*");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
    private static final Pattern WORD = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b(?!if)");
    private static final Pattern PARENTHESIS =
            Pattern.compile("@(if|elseif|for|template[.\\w]*)\\s*\\(");
    private static final Pattern BRACE = Pattern.compile("(\\$|\\$unsafe|!)\\{");
    private final String template;
    private final StringBuilder html = new StringBuilder();
    private int at;

    JteScanner(String template) {
        this.template = template;
    }

    String html() {
        text();
        return html.toString();
    }

    /** HTML up to the end, or up to the ` that closes a content block. */
    private void text() {
        while (at < template.length() && template.charAt(at) != '`') {
            if (skip(COMMENT) || skip(LINE) || skip(WORD)) {
                html.append(' ');
            } else if (skip(PARENTHESIS)) {
                code(')');
            } else if (skip(BRACE)) {
                code('}');
            } else {
                html.append(template.charAt(at++));
            }
        }
        at++;
    }

    /** Java up to the closing sign; the content blocks in it are HTML again. */
    private void code(char close) {
        while (at < template.length() && template.charAt(at) != close) {
            switch (template.charAt(at++)) {
                case '"' -> string();
                case '(' -> code(')');
                case '{' -> code('}');
                case '`' -> text();
                default -> {}
            }
        }
        at++;
    }

    private void string() {
        while (template.charAt(at) != '"') {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private boolean skip(Pattern pattern) {
        var matcher = pattern.matcher(template).region(at, template.length());
        var found = matcher.lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }
}
