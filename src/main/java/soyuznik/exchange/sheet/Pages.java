package soyuznik.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is written stays in memory, in pieces that are never copied; it is bounded as it grows. */
final class Pages extends OutputStream implements Source {
    private static final int PAGE = 1 << 20;

    private final List<byte[]> pages = new ArrayList<>();
    private final long most;
    private long length;

    /**
     * @param most bytes
     */
    Pages(long most) {
        this.most = most;
    }

    @Override
    public void write(int one) throws Unfit {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws Unfit {
        if (length + count > most) {
            throw new Unfit(Unfit.LARGE);
        }
        for (int done = 0; done < count; ) {
            int at = (int) (length % PAGE);
            if (at == 0) {
                pages.add(new byte[PAGE]);
            }
            int now = Math.min(PAGE - at, count - done);
            System.arraycopy(bytes, from + done, pages.getLast(), at, now);
            done += now;
            length += now;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() {
        var streams = new ArrayList<InputStream>();
        for (int i = 0; i < pages.size(); i++) {
            int end = (int) Math.min(PAGE, length - (long) i * PAGE);
            streams.add(new ByteArrayInputStream(pages.get(i), 0, end));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }
}
