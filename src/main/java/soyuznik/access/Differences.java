package soyuznik.access;

import java.util.ArrayList;
import java.util.List;
import soyuznik.kernel.Outcome.Difference;

/** Gathers the fields in which two versions of a record differ. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    void compare(String field, String theirs, String ours) {
        if (!theirs.equals(ours)) {
            found.add(new Difference(field, theirs, ours));
        }
    }

    List<Difference> found() {
        return List.copyOf(found);
    }
}
