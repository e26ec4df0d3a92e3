package soyuznik.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many bytes and no more; whoever is done with it closes what lies behind. */
// C-03
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        count(read);
        return read;
    }

    private void count(int read) throws Reading.TooMuch {
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new Reading.TooMuch();
        }
    }

    /** It is read once, from its beginning to its end. */
    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // whoever opened what lies behind closes it
    }

    long left() {
        return left;
    }

    static byte[] whole(InputStream in, int most) throws IOException {
        return new Bounded(in, most).readAllBytes();
    }
}
