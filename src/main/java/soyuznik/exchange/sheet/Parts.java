package soyuznik.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts that a workbook is packed of, and how they name each other. */
final class Parts implements Closeable {
    /** Of all that is read of it, unpacked. */
    static final long MOST = 200L << 20;

    private static final int REFERENCES = 10_000;

    /** A workbook of a thousand sheets has some more. */
    private static final int PARTS = 5_000;

    private final AtomicLong left = new AtomicLong(MOST);
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> all = new HashMap<>();

    private Parts(ZipFile zip) throws Unfit {
        this.zip = zip;
        for (var part : Collections.list(zip.getEntries())) {
            all.put(plain(part.getName()), part);
            if (all.size() > PARTS) {
                throw new Unfit(Unfit.LARGE);
            }
        }
    }

    /** What one part says of another: what it is, and where it lies. */
    record Reference(String kind, String part) {
        boolean isTo(String kind) {
            return this.kind.endsWith('/' + kind);
        }
    }

    static Parts of(byte[] content) throws IOException {
        return new Parts(
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get());
    }

    boolean has(String name) {
        return all.containsKey(plain(name));
    }

    Markup open(String name) throws IOException {
        var part = all.get(plain(name));
        if (part == null) {
            throw new Unfit(Unfit.DAMAGED);
        }
        return new Markup(new Tokens(zip.getInputStream(part), left));
    }

    /**
     * What a part names, by the signs that it uses in itself.
     *
     * @param of empty: the whole
     */
    Map<String, Reference> references(String of) throws IOException {
        int name = of.lastIndexOf('/') + 1;
        var at = of.substring(0, name) + "_rels/" + of.substring(name) + ".rels";
        var found = new HashMap<String, Reference>();
        if (!has(at)) {
            return found;
        }
        try (var xml = open(at)) {
            while (xml.next() && found.size() < REFERENCES) {
                if (xml.opens("Relationship")) {
                    var target = resolved(of.substring(0, name), xml.attribute("Target"));
                    target.ifPresent(part ->
                            found.put(
                                    xml.attribute("Id", ""),
                                    new Reference(xml.attribute("Type", ""), part)));
                }
            }
        }
        return found;
    }

    private static Optional<String> resolved(String folder, @Nullable String target) {
        if (target == null) {
            return Optional.empty();
        }
        try {
            var path = URI.create('/' + folder).resolve(target.replace('\\', '/')).getPath();
            return Optional.ofNullable(path).map(Parts::plain);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a link out of the workbook, of any form
        }
    }

    private static String plain(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
