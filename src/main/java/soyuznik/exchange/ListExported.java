package soyuznik.exchange;

import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/**
 * A list went out as a file.
 *
 * @param list the key of the message that names it
 * @param rows as many as went out, also where the line broke
 * @param filter what stands in its address, without words: they may be somebody's name
 */
public record ListExported(UserId user, String list, String format, int rows, String filter)
        implements BusinessEvent {
    @Override
    public String code() {
        return "ListExported";
    }

    @Override
    public Subject subject() {
        return Subject.of(user);
    }

    @Override
    public Audit audit() {
        return Audit.EXPORT;
    }
}
