package soyuznik.exchange.sheet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that XML can't hold stand in a workbook as {@code _x000D_}, by their numbers. */
final class Escapes {
    private static final Pattern ONE = Pattern.compile("_x([0-9a-fA-F]{4})_");
    private static final Pattern BREAK = Pattern.compile("\r\n?");

    private Escapes() {}

    static String undone(String text) {
        var whole = text.contains("_x") ? ONE.matcher(text).replaceAll(Escapes::sign) : text;
        return whole.indexOf('\r') < 0 ? whole : BREAK.matcher(whole).replaceAll("\n");
    }

    /** Of the signs that no text has, nothing is left. */
    private static String sign(MatchResult found) {
        char sign = (char) Integer.parseInt(found.group(1), 16);
        boolean none = sign < ' ' && sign != '\r' && sign != '\n' && sign != '\t';
        return none ? "" : Matcher.quoteReplacement(String.valueOf(sign));
    }
}
