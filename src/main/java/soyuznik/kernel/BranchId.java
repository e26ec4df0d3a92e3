package soyuznik.kernel;

/** A branch of ours. */
public record BranchId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
