package soyuznik.attention;

import static org.jooq.Records.mapping;
import static soyuznikdb.access.Tables.APP_USER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.Viewer;

/** Who of ours writes letters. */
@Repository
@Transactional(readOnly = true)
public class Writers {
    private final DSLContext sql;

    Writers(DSLContext sql) {
        this.sql = sql;
    }

    public Mail.Writer of(Viewer viewer) {
        return sql.select(Name.of(APP_USER), APP_USER.EMAIL)
                .from(APP_USER)
                .where(APP_USER.ID.eq(viewer.user().value()))
                .fetchSingle(mapping((name, mail) -> new Mail.Writer(name.full(), mail)));
    }
}
