package soyuznik.work;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.shell.Ahead;

/**
 * Where somebody was asked to do something, and goes on when it is done; in addresses it is called
 * {@code from}: the number of a client, with a dot after it where it was the page of all that is
 * ahead with that client, or 0 for the day. A notice carries an undo with numbers alone.
 */
public record From(String mark) {
    public static final From DAY = new From("0");

    /** The record itself. */
    static final From RECORD = new From("");

    private static final Pattern OF_CLIENT = Pattern.compile("([1-9]\\d{0,17})(\\.?)");

    /**
     * @param shown whether it stood at the head of the client, or on the page of all
     */
    public static From client(CompanyId client, Ahead.Extent shown) {
        return new From(shown == Ahead.Extent.ALL ? client + "." : client.toString());
    }

    /** As it came in an address; what is unknown is the record itself. */
    public static From of(@Nullable String mark) {
        var from = new From(mark == null ? "" : mark);
        return from.equals(DAY) || OF_CLIENT.matcher(from.mark).matches() ? from : RECORD;
    }

    /** What is taken back is so from where it was done. */
    public <T> Outcome<T> undoing(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value, var notice, var undo) && undo != null) {
            var address = undo.address() + after(undo.address().contains("?") ? "&" : "?");
            return new Outcome.Done<>(value, notice, new Outcome.Undo(address));
        }
        return outcome;
    }

    /** At the end of an address. */
    public String after(String separator) {
        return mark.isEmpty() ? "" : separator + "from=" + mark;
    }

    /**
     * The page to go to.
     *
     * @param record where the record itself stands
     */
    public String address(String record) {
        if (equals(DAY)) {
            return "/day";
        }
        var client = OF_CLIENT.matcher(mark);
        if (!client.matches()) {
            return record;
        }
        var all = client.group(2).isEmpty() ? "" : "/ahead";
        return "/companies/" + client.group(1) + all;
    }
}
