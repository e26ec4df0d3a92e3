package soyuznik.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Text without any packing. What is not UTF-8 is read in each of the usual encodings, one behind
 * the other: whoever looks for a name finds it in the right one.
 */
// C-03
final class PlainText {
    private static final List<Charset> LIKELY =
            List.of(
                    Charset.forName("windows-1251"),
                    Charset.forName("KOI8-R"),
                    Charset.forName("IBM866"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    private static final List<String> PICTURES =
            List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "RIFF", "II*\0", "MM\0*", "BM");

    /** No text has such signs; only one that is marked as wide may. */
    private static final Pattern NO_TEXT = Pattern.compile("[\0-\u0008\u000e-\u001a\u001c-\u001f]");

    private static final Pattern WIDE = Pattern.compile("^(\u00ff\u00fe|\u00fe\u00ff)");
    private static final Pattern PAGE = Pattern.compile("(?is)^\\W*<(!doctype|html|head|body)");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final int LARGEST_PAGE = 5 << 20;

    private PlainText() {}

    /**
     * @param begins its first bytes, a letter each
     */
    static Optional<Reading.Unread> copy(Reading.Content content, String begins, Writer to)
            throws IOException {
        if (PAGE.matcher(begins).find()) {
            page(content, to);
        }
        if (!isWhole(content, to)) {
            for (var each : LIKELY) {
                decode(content, each, to);
            }
        }
        if (WIDE.matcher(begins).find()) {
            return Optional.empty();
        }
        if (begins.startsWith("{\\rtf")) {
            return Optional.of(Reading.Unread.UNKNOWN);
        }
        return NO_TEXT.matcher(begins).find() ? Optional.of(kind(begins)) : Optional.empty();
    }

    private static Reading.Unread kind(String begins) {
        return PICTURES.stream().anyMatch(begins::startsWith)
                ? Reading.Unread.PICTURE
                : Reading.Unread.UNKNOWN;
    }

    private static boolean isWhole(Reading.Content content, Writer to) throws IOException {
        var strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(content.open(), strict)) {
            reader.transferTo(to);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void decode(Reading.Content content, Charset charset, Writer to)
            throws IOException {
        to.write('\n');
        try (var reader = new InputStreamReader(content.open(), charset)) {
            reader.transferTo(to);
        }
    }

    /** Also what is written by tags and signs with names. */
    private static void page(Reading.Content content, Writer to) throws IOException {
        try (var in = content.open()) {
            var bytes = in.readNBytes(LARGEST_PAGE);
            html(new String(bytes, StandardCharsets.UTF_8), to);
            html(new String(bytes, LIKELY.getFirst()), to);
        }
    }

    static void html(String page, Writer to) throws IOException {
        to.write(HtmlUtils.htmlUnescape(TAG.matcher(page).replaceAll(" ")));
        to.write('\n');
        to.write(HtmlUtils.htmlUnescape(TAG.matcher(page).replaceAll("")));
        to.write('\n');
    }
}
