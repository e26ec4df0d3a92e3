package soyuznik.projects.sheets;

import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.Viewer;

/**
 * Terms that we approve, with their files. Once somebody has agreed, they stay as they were seen;
 * whoever changes the terms takes the consent back, and may change the files again.
 */
@Component
class ApprovalFiles implements Holder {
    private final SheetFiles files;

    ApprovalFiles(SheetFiles files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return Sheet.APPROVALS.holder().orElseThrow();
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        var holding = files.of(Sheet.APPROVALS, id, viewer);
        return files.isConsented(id) ? holding.closed() : holding;
    }

    @Override
    public Condition seen(Field<Long> id, Viewer viewer) {
        return SheetFiles.seen(Sheet.APPROVALS, id, viewer);
    }

    @Override
    public Condition about(Field<Long> id, Long[] clients) {
        return SheetFiles.about(Sheet.APPROVALS, id, clients);
    }

    @Override
    public Field<String> title(Field<Long> id) {
        return SheetFiles.title(Sheet.APPROVALS, id);
    }
}
