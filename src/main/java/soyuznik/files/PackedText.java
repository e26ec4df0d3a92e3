package soyuznik.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Papers of offices (Word, Excel, PowerPoint, OpenDocument) are packed XML, which is read without
 * asking what it means; what is packed otherwise is read file by file.
 */
// C-03
final class PackedText {
    /** All parts together, unpacked. */
    private static final long MOST = 200L << 20;

    private static final int PACKED = 60 << 20;
    private static final int PARTS = 5_000;

    /** Of one that is read as a file of its own. */
    private static final int LARGEST = 20 << 20;

    private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "mimetype");
    private static final Set<String> XML = Set.of("xml", "rels", "vml");

    /** In a paper of an office they stand beside its words. */
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "emf", "wmf", "svg", "bin", "odttf", "tif", "tiff");

    /** Behind these a word is at its end; of others several may make one. */
    private static final Set<String> ENDS =
            Set.of(
                    "p",
                    "h",
                    "si",
                    "is",
                    "v",
                    "f",
                    "c",
                    "comment",
                    "text",
                    "br",
                    "cr",
                    "tab",
                    "td",
                    "tr",
                    "row",
                    "s",
                    "table-cell");

    private static final Set<String> SAYING = Set.of("Target", "author", "descr", "title", "name");

    private static final XMLInputFactory PARSERS = parsers();

    private final Writer to;
    private final int depth;
    private long left = MOST;
    private boolean isOffice;
    private boolean hasPictures;
    private boolean isWhole = true;

    PackedText(Writer to, int depth) {
        this.to = to;
        this.depth = depth;
    }

    /** Nothing outside the file is asked for, and nothing in it is multiplied. */
    private static XMLInputFactory parsers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    Optional<Reading.Unread> copy(Reading.Content content) throws IOException {
        byte[] packed;
        try (var in = content.open()) {
            packed = Bounded.whole(in, PACKED);
        }
        try (var zip = open(packed)) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > PARTS) {
                throw new Reading.TooMuch();
            }
            isOffice = parts.stream().map(ZipArchiveEntry::getName).anyMatch(OFFICE::contains);
            for (var part : parts) {
                try (var in = zip.getInputStream(part)) {
                    var unpacked = new Bounded(in, left);
                    part(part, unpacked);
                    left = unpacked.left();
                }
            }
        }
        return isWhole && (isOffice || !hasPictures)
                ? Optional.empty()
                : Optional.of(Reading.Unread.PART);
    }

    private static ZipFile open(byte[] packed) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get();
    }

    private void part(ZipArchiveEntry entry, InputStream in) throws IOException {
        var name = entry.getName();
        var kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        to.write('\n');
        if (PICTURES.contains(kind)) {
            hasPictures = true;
        } else if (XML.contains(kind)) {
            isWhole &= isRead(in, !name.startsWith("docProps") && !name.equals("meta.xml"));
        } else if (!entry.isDirectory() && !OFFICE.contains(name)) {
            to.write(name + '\n');
            var inner = Reading.Content.of(Bounded.whole(in, LARGEST));
            isWhole &= Reading.isWhole(inner, to, depth + 1);
        }
    }

    /**
     * @param joined words may stand in several elements
     */
    private boolean isRead(InputStream in, boolean joined) throws IOException {
        try {
            var xml = PARSERS.createXMLStreamReader(in);
            while (xml.hasNext()) {
                take(xml.next(), xml, joined);
            }
            return true;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Reading.TooMuch much) {
                throw much;
            }
            return false;
        }
    }

    private void take(int event, XMLStreamReader xml, boolean joined) throws IOException {
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            to.write(xml.getText());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            said(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT
                && !(joined && !ENDS.contains(xml.getLocalName()))) {
            to.write('\n');
        }
    }

    /** What stands beside the words: who wrote them, where a link leads. */
    private void said(XMLStreamReader xml) throws IOException {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (SAYING.contains(xml.getAttributeLocalName(i))) {
                to.write('\n' + xml.getAttributeValue(i) + '\n');
            }
        }
    }
}
