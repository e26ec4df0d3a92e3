package soyuznik.exchange;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.LongSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows so far are going to make. Of each key eight bytes of its digest are kept: a million
 * rows take some 60 MB, and two different keys are taken for one in one of thirty million such
 * files.
 */
final class Promises {
    private static final long NO_INN = -1;

    private final MessageDigest digest = digest();
    private final LongSet rows = new LongHashSet();
    private final LongSet numbers = new LongHashSet();
    private final LongSet marks = new LongHashSet();

    /** The INN of each, under the name and the place among those of that name. */
    private final LongLongHashMap names = new LongLongHashMap();

    void row(Origin origin) {
        rows.add(key(origin.source(), origin.key()));
    }

    boolean hasRow(Origin origin) {
        return rows.contains(key(origin.source(), origin.key()));
    }

    /** Rows of other kinds are others. */
    void forgetRows() {
        rows.clear();
    }

    void number(String number) {
        numbers.add(key(number));
    }

    boolean hasNumber(String number) {
        return numbers.contains(key(number));
    }

    void mark(String mark) {
        marks.add(key(mark));
    }

    boolean hasMark(String mark) {
        return marks.contains(key(mark));
    }

    /** A client of the name; one before it that may be the same is this one. */
    void client(String nameKey, @Nullable String inn) {
        var all = new ArrayList<>(clients(nameKey));
        all.removeIf(each -> each.mayBe(inn));
        all.add(promised(inn));
        write(nameKey, all);
    }

    /** Those of the name that may have the INN are here now. */
    void kept(String nameKey, @Nullable String inn) {
        var all = clients(nameKey);
        if (!all.isEmpty()) {
            write(nameKey, all.stream().filter(each -> !each.mayBe(inn)).toList());
        }
    }

    void forget(String nameKey) {
        write(nameKey, List.of());
    }

    List<Namesake> clients(String nameKey) {
        var all = new ArrayList<Namesake>();
        for (long at = place(nameKey, 0); names.containsKey(at); at = place(nameKey, all.size())) {
            long inn = names.get(at);
            all.add(promised(inn == NO_INN ? null : written(inn)));
        }
        return all;
    }

    private void write(String nameKey, List<Namesake> clients) {
        for (int i = 0; names.containsKey(place(nameKey, i)); i++) {
            names.remove(place(nameKey, i));
        }
        for (int i = 0; i < clients.size(); i++) {
            var inn = clients.get(i).inn();
            names.put(place(nameKey, i), inn == null ? NO_INN : Long.parseLong("1" + inn));
        }
    }

    private static Namesake promised(@Nullable String inn) {
        return new Namesake(0, inn, true);
    }

    /** Without the one before it, which keeps the zeros at the beginning. */
    private static String written(long inn) {
        return Long.toString(inn).substring(1);
    }

    private long place(String nameKey, int number) {
        return key(nameKey, Integer.toString(number));
    }

    private long key(String... parts) {
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
