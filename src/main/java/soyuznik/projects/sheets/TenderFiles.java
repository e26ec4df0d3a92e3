package soyuznik.projects.sheets;

import org.jooq.Condition;
import org.jooq.Field;
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

    @Override
    public Condition seen(Field<Long> id, Viewer viewer) {
        return SheetFiles.seen(Sheet.TENDERS, id, viewer);
    }

    @Override
    public Condition about(Field<Long> id, Long[] clients) {
        return SheetFiles.about(Sheet.TENDERS, id, clients);
    }

    @Override
    public Field<String> title(Field<Long> id) {
        return SheetFiles.title(Sheet.TENDERS, id);
    }
}
