package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.SITE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Holdings;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Line.Bond;

/**
 * The sites to which products of a project can go: those of its client, and of the companies of the
 * same holding, as far as the viewer sees them.
 */
// P-06, C-02, T-02
@Repository
@Transactional(readOnly = true)
public class LineSites {
    private static final int MOST = 300;

    private final DSLContext sql;

    LineSites(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Those that are open, the client's own first, and the one that the line names already, also
     * when it was closed or went out of the holding since.
     *
     * @param named null: the line names none
     */
    public List<Line.Site> of(Project project, Line.@Nullable Site named, Viewer viewer) {
        var client = project.client().id();
        var own = SITE.COMPANY_ID.eq(client.value());
        var kin = isKin(client).and(Visible.probe(viewer.scopes(), SITE.COMPANY_ID));
        var open = own.or(kin).and(SITE.REMOVED_AT.isNull());
        return asked(client, viewer, named == null ? open : open.or(SITE.ID.eq(named.id())))
                .orderBy(
                        field(SITE.ID.eq(named == null ? 0 : named.id())).desc(),
                        field(own).desc(),
                        COMPANY.SORT_KEY,
                        COMPANY.ID,
                        SITE.NAME.collate("ru-x-icu"),
                        SITE.ID)
                .limit(MOST)
                .fetch(Record1::value1);
    }

    private SelectConditionStep<Record1<Line.Site>> asked(
            CompanyId client, Viewer viewer, Condition which) {
        var company =
                row(
                                COMPANY.ID.convertFrom(CompanyId::new),
                                COMPANY.NAME,
                                field(isKin(client)),
                                field(Visible.probe(viewer.scopes(), SITE.COMPANY_ID)))
                        .mapping((id, name, kin, seen) ->
                                new Line.Owner(id, bond(id.equals(client), kin, seen), name));
        return sql.select(
                        row(SITE.ID, SITE.NAME, SITE.REMOVED_AT.isNotNull(), company)
                                .mapping((id, name, closed, owner) ->
                                        new Line.Site(id, name, closed, owner)))
                .from(SITE)
                .join(COMPANY)
                .on(COMPANY.ID.eq(SITE.COMPANY_ID))
                .where(which);
    }

    private static Condition isKin(CompanyId client) {
        return SITE.COMPANY_ID.eq(any(array(Holdings.whole(client)))); // by the index of the site
    }

    private static Bond bond(boolean own, boolean kin, boolean seen) {
        if (own) {
            return Bond.CLIENT;
        }
        if (!seen) {
            return Bond.HIDDEN;
        }
        return kin ? Bond.HOLDING : Bond.APART;
    }

    /** The lines with what the viewer may know of their sites; one statement where it is needed. */
    public List<Line> told(List<Line> lines, Project project, Viewer viewer) {
        var client = project.client().id();
        var others =
                lines.stream()
                        .map(Line::site)
                        .filter(site -> site != null && !site.isOf(client))
                        .map(Line.Site::id)
                        .toList();
        var known =
                others.isEmpty()
                        ? Map.<Long, Line.Site>of()
                        : asked(client, viewer, SITE.ID.in(others)).fetch(Record1::value1).stream()
                                .collect(Collectors.toMap(Line.Site::id, Function.identity()));
        return lines.stream().map(line -> line.told(client, known)).toList();
    }

    /** A line names only what its form offers. */
    <T> Optional<Outcome<T>> refusal(
            Map<String, String> typed, Project project, Line.@Nullable Site named, Viewer by) {
        var site = Lines.INPUTS.read(typed).values().getOrDefault("siteId", "");
        if (site.isEmpty()) {
            return Optional.empty();
        }
        var offered = of(project, named, by).stream().map(one -> Long.toString(one.id())).toList();
        var error = FieldError.of("siteId", "projects.error.site");
        return offered.contains(site)
                ? Optional.empty()
                : Optional.of(new Outcome.Invalid<>(List.of(error)));
    }
}
