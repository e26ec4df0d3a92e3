package soyuznik.kernel;

/** A project: one sale in stages. */
public record ProjectId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
