package soyuznik.products;

import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/**
 * A group of products has another name or another place in the tree, with all below it.
 *
 * @param before its names from the top
 * @param products how many went along
 */
public record GroupMoved(UserId user, String before, String after, int products)
        implements BusinessEvent {
    @Override
    public String code() {
        return "GroupMoved";
    }

    @Override
    public Subject subject() {
        return Subject.of(user);
    }

    @Override
    public Audit audit() {
        return Audit.SETTINGS;
    }
}
