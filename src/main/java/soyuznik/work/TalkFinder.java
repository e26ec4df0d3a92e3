package soyuznik.work;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.work.Tables.TALK;

import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.clients.AtClients;
import soyuznik.clients.ClientSearch;
import soyuznik.clients.FinderAtClients;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Latest;

/** Talks in the search box, by their subject; the latest first. */
//
@Order(60)
@Component
class TalkFinder extends FinderAtClients {
    private static final AtClients.Kept TALKS =
            new AtClients.Kept(
                    new ClientSearch.Searched(
                            TALK,
                            TALK.ID,
                            TALK.COMPANY_ID,
                            TALK.SEARCH_TEXT,
                            TALK.SUBJECT,
                            Latest.rank(TALK.HELD_ON)),
                    TALK.REMOVED_AT.isNull(),
                    true);

    TalkFinder(AtClients search) {
        super(search, Subject.Kind.TALK);
    }

    @Override
    protected AtClients.Kept kept(String folded) {
        return TALKS;
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        return field(
                select(concat(Latest.written(TALK.HELD_ON), inline(", "), COMPANY.NAME))
                        .from(TALK)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                        .where(TALK.ID.eq(id)));
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        var about =
                when(TALK.PROJECT_ID.isNull(), concat(inline("/companies/"), TALK.COMPANY_ID))
                        .otherwise(concat(inline("/projects/"), TALK.PROJECT_ID));
        return field(
                select(concat(about, inline("/talks/"), TALK.ID)).from(TALK).where(TALK.ID.eq(id)));
    }
}
