package soyuznik.exchange;

/** One import of one file. */
public record ImportId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
