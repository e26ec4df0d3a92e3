package soyuznik.kernel;

/** A user of ours. */
public record UserId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
