package soyuznik.projects;

import static soyuznikdb.clients.Tables.SITE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;

/** The sites of a client to which products of its projects can go. */
// P-06, C-02
@Repository
@Transactional(readOnly = true)
public class LineSites {
    private static final int MOST = 300;

    private final DSLContext sql;

    LineSites(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Those that are open, and the one that the line names already, also when it was closed since.
     *
     * @param named null: the line names none
     */
    public List<Line.Site> of(Project project, Line.@Nullable Site named) {
        var open = SITE.COMPANY_ID.eq(project.client().id().value()).and(SITE.REMOVED_AT.isNull());
        return sql.select(SITE.ID, SITE.NAME, SITE.REMOVED_AT.isNotNull())
                .from(SITE)
                .where(named == null ? open : open.or(SITE.ID.eq(named.id())))
                .orderBy(SITE.NAME.collate("ru-x-icu"), SITE.ID)
                .limit(MOST)
                .fetch(Records.mapping(Line.Site::new));
    }

    /** A line names only what its form offers. */
    <T> Optional<Outcome<T>> refusal(
            Map<String, String> typed, Project project, Line.@Nullable Site named) {
        var site = Lines.INPUTS.read(typed).values().getOrDefault("siteId", "");
        var offered = of(project, named).stream().map(one -> Long.toString(one.id())).toList();
        var error = FieldError.of("siteId", "projects.error.site");
        return site.isEmpty() || offered.contains(site)
                ? Optional.empty()
                : Optional.of(new Outcome.Invalid<>(List.of(error)));
    }
}
