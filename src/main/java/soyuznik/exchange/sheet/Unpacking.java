package soyuznik.exchange.sheet;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a packed file before anything is built of it: how large it is unpacked, and whether
 * its cells stand where no cell can.
 */
final class Unpacking {
    /** All parts together. */
    static final long MOST = 200L << 20;

    /** The words of all cells, which the library keeps in memory. */
    static final long WORDS = 80L << 20;

    private static final int PARTS = 2_000;

    /** The last column is XFD. */
    private static final int LETTERS = 3;

    private Unpacking() {}

    /** Whether it can be read within our memory. */
    static boolean isBounded(byte[] content) throws IOException {
        var buffer = new byte[64 * 1024];
        long all = 0;
        int parts = 0;
        try (var zip = open(content)) {
            for (var part : Collections.list(zip.getEntries())) {
                long size = size(zip, part, buffer, MOST - all);
                all += size;
                if (size < 0 || ++parts > PARTS) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean hasPart(byte[] content, String name) throws IOException {
        try (var zip = open(content)) {
            return zip.getEntry(name) != null;
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    /** Of one part; -1 when it is larger than it may be, or has a cell where none can be. */
    private static long size(ZipFile zip, ZipArchiveEntry part, byte[] buffer, long left)
            throws IOException {
        long most = part.getName().endsWith("sharedStrings.xml") ? Math.min(WORDS, left) : left;
        boolean cells = part.getName().startsWith("xl/worksheets/");
        var places = new Places();
        long size = 0;
        try (var in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || (cells && places.isImpossible(buffer, read))) {
                    return -1;
                }
            }
        }
        return size;
    }

    /** Follows the attributes {@code r="AB12"} of cells through the parts of a text. */
    private static final class Places {
        private static final String BEFORE = " r=\"";
        private int matched;
        private int letters;

        boolean isImpossible(byte[] text, int length) {
            for (int i = 0; i < length; i++) {
                if (matched == BEFORE.length()) {
                    letters = text[i] >= 'A' && text[i] <= 'Z' ? letters + 1 : 0;
                    matched = letters == 0 ? 0 : matched;
                } else {
                    matched =
                            text[i] == BEFORE.charAt(matched)
                                    ? matched + 1
                                    : text[i] == ' ' ? 1 : 0;
                }
                if (letters > LETTERS) {
                    return true;
                }
            }
            return false;
        }
    }
}
