package soyuznik.files;

import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The kinds of records with which files stand. */
@Component
class Holders {
    private final List<Holder> all;

    Holders(List<Holder> all) {
        this.all = all;
    }

    Holding of(Attachment.Place place, Viewer viewer) {
        return all.stream()
                .filter(one -> one.kind().equals(place.holder()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .of(place.id(), viewer);
    }
}
