package soyuznik.access;

import static soyuznikdb.access.Tables.SETTINGS;

import java.time.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where our company’s days begin and end. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class OurZone {
    private final DSLContext sql;

    OurZone(DSLContext sql) {
        this.sql = sql;
    }

    /** That of the machine as long as there is no company. */
    ZoneId get() {
        return sql.select(SETTINGS.TIME_ZONE.convertFrom(ZoneId::of))
                .from(SETTINGS)
                .fetchOptional(Record1::value1)
                .orElseGet(ZoneId::systemDefault);
    }
}
