package soyuznik.exchange.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a part of a workbook from one beginning or end of an element to the next. Names
 * count without their namespaces: those of "Strict Open XML" are others for the same.
 */
final class Markup implements Closeable {
    /** A workbook knows some hundreds; the reader keeps each it met. */
    private static final int NAMES = 5_000;

    private static final int DEEPEST = 100;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Markup(InputStream in) throws IOException {
        this.in = in;
        try {
            this.xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw trouble(e);
        }
    }

    /** A new one each time: it would keep the names of all files. */
    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether there is another beginning or end of an element. */
    boolean next() throws IOException {
        while (hasNext()) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private void begin() throws Unfit {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (++depth > DEEPEST || names.size() > NAMES) {
            throw new Unfit(Unfit.DAMAGED);
        }
    }

    String name() {
        return xml.getLocalName();
    }

    boolean opens(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean closes(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Of the element that begins here. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        return Objects.requireNonNullElse(attribute(name), otherwise);
    }

    /** All text in the element that begins here; what is longer than a cell may be is cut. */
    String text() throws IOException {
        var text = new StringBuilder();
        for (int end = depth - 1; depth > end && hasNext(); ) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        add(text);
                default -> {}
            }
        }
        return text.toString();
    }

    private void add(StringBuilder text) {
        if (text.length() <= Sheet.CELL) {
            text.append(xml.getText());
        }
    }

    /**
     * The text of a cell or a shared one, cut into pieces by their looks; how it sounds is none.
     */
    String rich() throws IOException {
        var text = new StringBuilder();
        for (int end = depth - 1; depth > end && next(); ) {
            if (opens("rPh")) {
                text();
            } else if (opens("t") && text.length() <= Sheet.CELL) {
                text.append(text());
            }
        }
        return Escapes.undone(text.toString());
    }

    private boolean hasNext() throws IOException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw trouble(e);
        }
    }

    private int event() throws IOException {
        try {
            return xml.next();
        } catch (XMLStreamException e) {
            throw trouble(e);
        }
    }

    private static IOException trouble(XMLStreamException e) {
        return e.getNestedException() instanceof Unfit unfit ? unfit : new Unfit(Unfit.DAMAGED, e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
