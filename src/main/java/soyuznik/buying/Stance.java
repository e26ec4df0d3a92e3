package soyuznik.buying;

/** How somebody stands towards our offer (B-02). */
public enum Stance {
    ALLY,
    SUPPORTER,
    NEUTRAL,
    OPPONENT,
    UNKNOWN;

    public boolean isForUs() {
        return this == ALLY || this == SUPPORTER;
    }
}
