package soyuznik.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF page by page, and what is filled in its forms. */
// C-03
final class PdfText {
    private static final int LARGEST = 20 << 20;
    private static final int PAGES = 2_000;

    /** All that is packed in it together: the library unpacks into memory. */
    private static final long UNPACKED = 60L << 20;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfText() {}

    static Optional<Reading.Unread> copy(Reading.Content content, Writer to) throws IOException {
        byte[] bytes;
        try (var in = content.open()) {
            bytes = Bounded.whole(in, LARGEST);
        }
        if (unpacked(bytes) > UNPACKED) {
            throw new Reading.TooMuch();
        }
        try (var paper = Loader.loadPDF(bytes)) {
            if (paper.getNumberOfPages() > PAGES) {
                throw new Reading.TooMuch();
            }
            forms(paper, to);
            int blank = pages(paper, to);
            return blank == 0
                    ? Optional.empty()
                    : Optional.of(
                            blank == paper.getNumberOfPages()
                                    ? Reading.Unread.PICTURE
                                    : Reading.Unread.PART);
        }
    }

    /** How many pages show something and have no text. */
    private static int pages(PDDocument paper, Writer to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        int blank = 0;
        for (int page = 1; page <= paper.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            var text = new StringWriter();
            stripper.writeText(paper, text);
            to.write(text.toString());
            boolean shows = paper.getPage(page - 1).hasContents();
            blank += text.toString().isBlank() && shows ? 1 : 0;
        }
        return blank;
    }

    private static void forms(PDDocument paper, Writer to) throws IOException {
        var form = paper.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (var field : form.getFieldTree()) {
                to.write(field.getValueAsString() + '\n');
            }
        }
    }

    /** How large it gets, as far as it is asked. What is packed twice counts as too large. */
    private static long unpacked(byte[] bytes) {
        long all = 0;
        var buffer = new byte[64 * 1024];
        for (int at = next(bytes, 0); at >= 0 && all <= UNPACKED; at = next(bytes, at)) {
            int from = at;
            while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
                from++;
            }
            all += inflated(bytes, from, buffer, UNPACKED - all);
        }
        return all;
    }

    /** Behind the next word. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - STREAM.length; i++) {
            int same = 0;
            while (same < STREAM.length && bytes[i + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                return i + same;
            }
        }
        return -1;
    }

    private static long inflated(byte[] bytes, int from, byte[] buffer, long left) {
        var inflater = new Inflater();
        long size = 0;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            int read = inflater.inflate(buffer);
            if (read > 1 && isPacked(buffer)) {
                return left + 1;
            }
            while (read > 0 && size <= left) {
                size += read;
                read = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            return size; // not packed so, or damaged: this far it can be read
        } finally {
            inflater.end();
        }
        return size;
    }

    /** The two bytes with which what is packed begins. */
    private static boolean isPacked(byte[] begins) {
        int first = begins[0] & 0xff;
        return first == 0x78 && (first * 256 + (begins[1] & 0xff)) % 31 == 0;
    }
}
