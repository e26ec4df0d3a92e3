package soyuznik.projects.sheets;

import org.springframework.stereotype.Component;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.Viewer;

/** A tender with its files. */
@Component
class TenderFiles implements Holder {
    private final SheetFiles files;

    TenderFiles(SheetFiles files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return Sheet.TENDERS.holder().orElseThrow();
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        return files.of(Sheet.TENDERS, id, viewer);
    }
}
