package soyuznik.support;

import java.nio.charset.StandardCharsets;
import soyuznik.exchange.Brought;
import soyuznik.exchange.sheet.Source;

/** Files as somebody chooses them. */
public final class Chosen {
    private Chosen() {}

    public static Brought file(String name, byte[] content) {
        return new Brought(name, Source.of(content));
    }

    public static Brought file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
