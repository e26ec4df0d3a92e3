package soyuznik.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a whole file tell of it, looked at once; a sample of its words is kept. */
final class Scan {
    private static final int BLOCK = 64 * 1024;
    private static final int SAMPLE = 32 * 1024;
    private static final int ASCII = 0x80;

    private final byte[] beginning;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final long[] zeros = new long[2];
    private long length;
    private int before;
    private boolean zeroPair;
    private boolean control;
    private byte[] word = new byte[64];
    private int letters;
    private boolean foreign;

    private Scan(byte[] beginning) {
        this.beginning = beginning;
    }

    static Scan of(Source source) throws IOException {
        try (var in = source.open()) {
            var block = in.readNBytes(BLOCK);
            var scan = new Scan(block);
            for (; block.length > 0; block = in.readNBytes(BLOCK)) {
                scan.add(block);
            }
            return scan;
        }
    }

    /** Of its first block alone. */
    static Scan beginning(Source source) throws IOException {
        try (var in = source.open()) {
            return new Scan(in.readNBytes(BLOCK));
        }
    }

    private void add(byte[] block) {
        for (byte each : block) {
            int value = each & 0xFF;
            if (value == 0) {
                int side = (int) (length % 2);
                zeros[side]++;
                zeroPair |= side == 1 && before == 0;
            }
            control |= value < ' ' && value != '\t' && value != '\r' && value != '\n';
            note(each);
            before = value;
            length++;
        }
    }

    /** Words that are not of Latin letters alone tell how letters are written. */
    private void note(byte each) {
        boolean strange = (each & ASCII) != 0;
        if ((strange || Character.isLetter(each)) && letters < word.length) {
            word[letters++] = each;
            foreign |= strange;
        } else if (letters > 0) {
            if (foreign && words.size() < SAMPLE) {
                words.write(word, 0, letters);
                words.write(' ');
            }
            letters = 0;
            foreign = false;
        }
    }

    long length() {
        return length;
    }

    /** As many of the first bytes as are asked for, or all. */
    byte[] beginning(int most) {
        return Arrays.copyOf(beginning, Math.min(most, beginning.length));
    }

    boolean begins(String signature) {
        var start = beginning(signature.length());
        return new String(start, StandardCharsets.ISO_8859_1).equals(signature);
    }

    boolean hasZero() {
        return zeros[0] + zeros[1] > 0;
    }

    /** Whether two bytes that belong together are zero, if always two do. */
    boolean hasZeroPair() {
        return zeroPair;
    }

    /** Whether zeros stand only as the first, 0, or the second, 1, of two bytes, and often. */
    boolean hasZerosOnly(int side) {
        return length % 2 == 0 && zeros[1 - side] == 0 && zeros[side] * 20 > length;
    }

    /** Signs that no text has, or only one of other zeros. */
    boolean hasControl() {
        return control;
    }

    /** Some words of letters that are not only Latin, a space behind each. */
    byte[] words() {
        return words.toByteArray();
    }
}
