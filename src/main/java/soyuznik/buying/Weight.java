package soyuznik.buying;

/** How much a criterion of choice means to whoever has it (S-04); the heaviest first. */
public enum Weight {
    HIGH,
    MIDDLE,
    LOW
}
