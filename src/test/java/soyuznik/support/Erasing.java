package soyuznik.support;

import java.util.Map;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** Erases somebody whom no file names, as a page does: once all files are looked through. */
public final class Erasing {
    private Erasing() {}

    public static Outcome<PersonId> erase(
            Erasures erasures, PersonId person, Erasure.Reason reason, Viewer by) {
        while (erasures.looked(person, by).left() > 0) {
            // asked again, it is looked further
        }
        return erasures.erase(person, new Erasure.Order(reason, Map.of()), by);
    }
}
