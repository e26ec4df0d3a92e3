package soyuznik.projects;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/** Takes in projects that lived in another system (P-19). */
@Repository
@Transactional(readOnly = true)
public class Intake {

    /**
     * Opens all of them at once; owners join the teams of the clients. The caller has seen to it
     * that the viewer may import into these companies.
     *
     * @param cause shared by the events of one import
     * @return the ids in the order of the rows; of a key that was there before, the id it has
     */
    @Transactional
    public List<ProjectId> openAll(List<ImportedProject> rows, Viewer by, UUID cause) {
        throw new UnsupportedOperationException(rows.size() + " " + by + cause);
    }
}
