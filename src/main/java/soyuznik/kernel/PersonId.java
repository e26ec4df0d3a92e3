package soyuznik.kernel;

/** A person at a company. */
public record PersonId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
