package soyuznik.files;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;

/**
 * A record with which files stand, for somebody who sees it.
 *
 * @param subject in whose history it is told
 * @param company whose client's history tells it too; null: it is about no client
 * @param title as its page is called
 * @param address of its page
 * @param mayChange whether the viewer may add and take away
 */
public record Holding(
        Subject subject,
        @Nullable CompanyId company,
        String title,
        String address,
        boolean mayChange) {
    /** The same, to be read alone. */
    public Holding closed() {
        return new Holding(subject, company, title, address, false);
    }

    /** The same with another page. */
    public Holding at(String page) {
        return new Holding(subject, company, title, page, mayChange);
    }
}
