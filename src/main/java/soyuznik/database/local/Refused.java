package soyuznik.database.local;

/**
 * The database can't be used as it stands; the message is one sentence for the person who started
 * the program.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
