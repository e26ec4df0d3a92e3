package soyuznik.files;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static soyuznikdb.files.Tables.ATTACHMENT;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Latest;
import soyuznik.shell.Nearly;
import soyuznik.shell.Sixteenths;
import soyuznik.shell.Wholly;

/** Files in the search box, by their name, the newest first; the page of their record has them. */
@Order(70)
@Component
class FileFinder implements Finder {
    private static final Field<Integer> NEWEST = Latest.rank(ATTACHMENT.AT.cast(LocalDate.class));

    private final Holders holders;

    FileFinder(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        return looked(Wholly.holds(ATTACHMENT.SEARCH_TEXT, folded), NEWEST, viewer);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        var far = Nearly.distance(ATTACHMENT.SEARCH_TEXT, folded);
        return looked(Nearly.about(ATTACHMENT.SEARCH_TEXT, folded), far, viewer);
    }

    /** So many are looked at, and each is asked whether its record is seen. */
    private Select<Record3<Long, String, Integer>> looked(
            Condition holds, Field<Integer> rank, Viewer viewer) {
        var found =
                Sixteenths.of(
                        ATTACHMENT.ID,
                        part ->
                                select(
                                                ATTACHMENT.ID,
                                                ATTACHMENT.NAME,
                                                rank,
                                                ATTACHMENT.HOLDER,
                                                ATTACHMENT.HOLDER_ID)
                                        .from(ATTACHMENT)
                                        .where(part)
                                        .and(holds)
                                        .and(ATTACHMENT.REMOVED_AT.isNull())
                                        .limit(Nearly.LOOKED));
        var row = found.asTable("part", "id", "title", "rank", "holder", "holder_id");
        var looked = selectFrom(row).limit(Nearly.LOOKED).asTable("looked");
        var holder = field(name("looked", "holder"), String.class);
        var holderId = field(name("looked", "holder_id"), Long.class);
        return select(
                        field(name("looked", "id"), Long.class),
                        field(name("looked", "title"), String.class),
                        field(name("looked", "rank"), Integer.class))
                .from(looked)
                .where(holders.seen(holder, holderId, viewer))
                .limit(CANDIDATES);
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        return field(
                select(holders.title(ATTACHMENT.HOLDER, ATTACHMENT.HOLDER_ID))
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.ID.eq(id)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.FILE;
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        var of = concat(inline("/files/of/"), ATTACHMENT.HOLDER, inline("/"));
        return field(
                select(concat(of, ATTACHMENT.HOLDER_ID))
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.ID.eq(id)));
    }
}
