package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.STAGE;

import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** The steps of a project through its stages, as one field (P-02). */
final class Way {
    private static final soyuznikdb.projects.tables.Stage FROM = STAGE.as("passed");
    private static final soyuznikdb.projects.tables.Stage TO = STAGE.as("entered");

    private Way() {}

    /** Also what was taken back. */
    static Field<List<Passage>> of(Field<Long> project) {
        return multiset(
                        select(
                                        PASSAGE.KIND.convertFrom(Passage.Kind::valueOf),
                                        place(FROM),
                                        place(TO),
                                        PASSAGE.AT,
                                        Names.of(APP_USER),
                                        PASSAGE.REASON,
                                        PASSAGE.MET.convertFrom(Arrays::asList),
                                        field(PASSAGE.WITHDRAWN_AT.isNotNull()))
                                .from(PASSAGE)
                                .leftJoin(FROM)
                                .on(FROM.ID.eq(PASSAGE.FROM_STAGE_ID))
                                .leftJoin(TO)
                                .on(TO.ID.eq(PASSAGE.TO_STAGE_ID))
                                .join(APP_USER)
                                .on(APP_USER.ID.eq(PASSAGE.BY_ID))
                                .where(PASSAGE.PROJECT_ID.eq(project))
                                .orderBy(PASSAGE.ID))
                .convertFrom(found -> found.map(mapping(Passage::new)));
    }

    private static SelectField<Passage.@Nullable Place> place(
            soyuznikdb.projects.tables.Stage stage) {
        return row(stage.CODE, stage.NAME_RU, stage.NAME_EN)
                .mapping((code, ru, en) ->
                        code == null ? null : new Passage.Place(code, new Bilingual(ru, en)));
    }
}
