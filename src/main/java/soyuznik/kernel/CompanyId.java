package soyuznik.kernel;

/** A client or any other company. */
public record CompanyId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
