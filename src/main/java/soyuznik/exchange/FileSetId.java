package soyuznik.exchange;

/** Some files that came together. */
public record FileSetId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
