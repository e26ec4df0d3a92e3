package soyuznik.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Takes in our people from a file; each comes in by a one-time link, as one who is made by hand.
 */
// W-01 T-07
@Repository
@Transactional(readOnly = true)
public class UserMaker {
    private final Staff staff;
    private final BranchWays ways;
    private final Administrators administrators;

    UserMaker(Staff staff, BranchWays ways, Administrators administrators) {
        this.staff = staff;
        this.ways = ways;
        this.administrators = administrators;
    }

    /**
     * Makes all of them, and the branches that are missing. They are some hundreds at most, so each
     * is made as the administrator makes one.
     *
     * @param cause shared by all the events of the import
     * @return those that are new, by their keys; not those whose key or e-mail was there before
     */
    @Transactional
    public Map<UUID, UserId> make(List<NewUser> users, Viewer by, UUID cause) {
        if (!by.may(Right.ADMINISTER)) {
            throw new IllegalArgumentException("Not allowed to make users");
        }
        administrators.hold();
        var places = new HashMap<String, BranchId>();
        var made = new HashMap<UUID, UserId>();
        for (var user : users) {
            var branch = places.computeIfAbsent(user.branch(), way -> at(way, by, cause));
            var form = user.in(branch);
            staff.insert(form)
                    .map(id -> staff.enroll(id, form, by.user(), cause))
                    .ifPresent(id -> made.put(user.key(), id));
        }
        return made;
    }

    /** Whose branch is not named stands where the administrator stands. */
    private BranchId at(String way, Viewer by, UUID cause) {
        return way.isEmpty() ? by.branch() : ways.at(way, by.user(), cause);
    }
}
