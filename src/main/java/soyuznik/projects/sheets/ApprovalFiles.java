package soyuznik.projects.sheets;

import org.springframework.stereotype.Component;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.Viewer;

/** Terms that we approve, with their files. */
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
        return files.of(Sheet.APPROVALS, id, viewer);
    }
}
