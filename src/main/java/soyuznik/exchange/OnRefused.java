package soyuznik.exchange;

/** What becomes of a file of which a row can't come in. */
// W-01
public enum OnRefused {
    /** The others come in; the refused ones are a file to mend. */
    REST,
    /** None comes in; what came in before it turned out is taken back. */
    NOTHING
}
