package soyuznik.kernel;

/** A user of ours. */
public record UserId(long value) {
    /** Stands where a filter asks for what nobody leads; no user has this number. */
    public static final UserId NOBODY = new UserId(0);

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
