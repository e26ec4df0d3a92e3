package soyuznik.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Reads as text what a file holds, by what it begins with and not by its name. The writer that gets
 * it says by {@link TooMuch} that it is enough.
 */
// C-03
public final class Reading {
    /** So many bytes tell of what kind a file is. */
    static final int HEAD = 8 << 10;

    /** Files within files within files are not opened. */
    private static final int DEEPEST = 3;

    private Reading() {}

    /** Why a file, or a part of it, was not read as text. */
    public enum Unread {
        /** The row is there and the bytes are not. */
        GONE,
        /** Larger, unpacked or not, than is looked into. */
        LARGE,
        /** Not what it says it is, or locked with a password. */
        BROKEN,
        /** A picture, or a paper of pages that are pictures. */
        PICTURE,
        /** Of a kind that is not read. */
        UNKNOWN,
        /** Something in it was not: a page that is a picture, an attachment, a packed file. */
        PART
    }

    /** Of the reader or of the writer: more of this is not looked into. */
    public static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The bytes, from the beginning as often as they are asked for. */
    public interface Content {
        InputStream open() throws IOException;

        static Content of(byte[] bytes) {
            return () -> new ByteArrayInputStream(bytes);
        }
    }

    /**
     * @param to gets the text, or what looks like text in what is none
     * @return why it was not all of it; empty where it was
     */
    public static Optional<Unread> copy(Content content, Writer to) {
        try {
            return read(content, to, 0);
        } catch (NoSuchFileException e) {
            return Optional.of(Unread.GONE);
        } catch (TooMuch e) {
            return Optional.of(Unread.LARGE);
        } catch (IOException | RuntimeException e) { // whatever a damaged file brings readers to
            return Optional.of(Unread.BROKEN);
        } catch (StackOverflowError | OutOfMemoryError e) { // one file keeps nobody from erasure
            return Optional.of(Unread.LARGE);
        }
    }

    static Optional<Unread> read(Content content, Writer to, int depth) throws IOException {
        if (depth > DEEPEST) {
            return Optional.of(Unread.PART);
        }
        String begins;
        try (var in = content.open()) {
            begins = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        if (begins.startsWith("PK\u0003\u0004")) {
            return new PackedText(to, depth).copy(content);
        }
        if (begins.substring(0, Math.min(1024, begins.length())).contains("%PDF-")) {
            return PdfText.copy(content, to);
        }
        return MailText.isOne(begins)
                ? new MailText(to, depth).copy(content)
                : PlainText.copy(content, begins, to);
    }

    /** A file within a file. */
    static boolean isWhole(Content content, Writer to, int depth) throws TooMuch {
        try {
            return read(content, to, depth).isEmpty();
        } catch (TooMuch e) {
            throw e;
        } catch (IOException | RuntimeException e) { // it is damaged, not what it lies in
            return false;
        }
    }
}
