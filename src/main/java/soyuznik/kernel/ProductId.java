package soyuznik.kernel;

/** What we sell under one article. */
public record ProductId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
