package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Titled;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** An import is called like its file. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class ImportTitles implements Titled {
    private final DSLContext sql;

    ImportTitles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.IMPORT;
    }

    @Override
    public Map<Long, String> titles(Collection<Long> ids, Viewer viewer) {
        return sql.select(IMPORT.ID, IMPORT.FILE_NAME)
                .from(IMPORT)
                .where(IMPORT.ID.in(ids))
                .and(Imports.visible(viewer))
                .fetchMap(IMPORT.ID, IMPORT.FILE_NAME);
    }

    @Override
    public String address(long id) {
        return "/imports/" + id;
    }
}
