package soyuznik.exchange;

/** A file as it was chosen. */
public final class Brought {
    private final String name;
    private final byte[] content;

    public Brought(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }
}
