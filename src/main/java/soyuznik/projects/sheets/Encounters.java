package soyuznik.projects.sheets;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.REACTION;
import static soyuznikdb.projects.Tables.RIVAL;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.End;
import soyuznik.projects.Project;

/**
 * Where a competitor was met, in the projects that the viewer sees: on its sheet, or as who won.
 */
// M-01, T-02
@Repository
@Transactional(readOnly = true)
public class Encounters {
    /** So many are told, the open ones and then the newest. */
    public static final int MOST = 200;

    private static final int REACTIONS = 50;
    private static final List<Field<?>> SHOWN =
            List.of(
                    PROJECT.ID,
                    PROJECT.TITLE,
                    COMPANY.ID,
                    COMPANY.NAME,
                    PROJECT.AMOUNT,
                    PROJECT.CURRENCY,
                    PROJECT.OUTCOME,
                    PROJECT.CLOSED_ON,
                    CLOSURE.COMPETITOR_ID,
                    RIVAL.CONTRACT_ENDS);
    private static final List<Field<String>> TOLD =
            List.of(RIVAL.OFFER, RIVAL.BETTER, RIVAL.WORSE, RIVAL.SERVICE);

    private final DSLContext sql;

    Encounters(DSLContext sql) {
        this.sql = sql;
    }

    /** One more than {@link #MOST} where there are more. */
    public List<Encounter> of(CompanyId rival, Viewer viewer) {
        var id = val(rival.value());
        return sql.select(SHOWN)
                .select(TOLD)
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(CLOSURE.REOPENED_AT.isNull())
                .leftJoin(RIVAL)
                .on(RIVAL.PROJECT_ID.eq(PROJECT.ID))
                .and(RIVAL.COMPANY_ID.eq(id))
                .and(RIVAL.REMOVED_AT.isNull())
                .where(PROJECT.ID.in(met(id)))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(
                        coalesce(PROJECT.CLOSED_ON, field("'infinity'::date")).desc(),
                        PROJECT.ID.desc(),
                        RIVAL.ID)
                .limit(MOST + 1)
                .fetch(found -> encounter(found, rival));
    }

    /** In how many projects it stands so between us, however many are told. */
    public Map<Encounter.Result, Integer> counts(CompanyId rival, Viewer viewer) {
        var id = inline(rival.value());
        var to = when(CLOSURE.COMPETITOR_ID.eq(id), id);
        var counts = new EnumMap<Encounter.Result, Integer>(Encounter.Result.class);
        sql.select(PROJECT.OUTCOME, to, countDistinct(PROJECT.ID))
                .from(PROJECT)
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(CLOSURE.REOPENED_AT.isNull())
                .where(PROJECT.ID.in(met(id)))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .groupBy(PROJECT.OUTCOME, to)
                .forEach(found ->
                        counts.merge(
                                result(found.value1(), found.value2(), rival),
                                found.value3(),
                                Integer::sum));
        return counts;
    }

    /** The projects on whose sheet it stands, and those that were lost to it. */
    private static Select<Record1<Long>> met(Field<Long> rival) {
        return select(RIVAL.PROJECT_ID)
                .from(RIVAL)
                .where(RIVAL.COMPANY_ID.eq(rival))
                .and(RIVAL.REMOVED_AT.isNull())
                .union(
                        select(CLOSURE.PROJECT_ID)
                                .from(CLOSURE)
                                .where(CLOSURE.COMPETITOR_ID.eq(rival))
                                .and(CLOSURE.REOPENED_AT.isNull()));
    }

    /** In how many the viewer of the question sees it. */
    static Field<Integer> count(Field<Long> rival) {
        var met = met(rival).asTable("met", "id");
        var id = field(name("met", "id"), SQLDataType.BIGINT);
        return field(
                select(countDistinct(id))
                        .from(met)
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(id))
                        .where(Visible.condition(PROJECT.COMPANY_ID)));
    }

    private static Encounter encounter(Record found, CompanyId rival) {
        var amount = found.get(PROJECT.AMOUNT);
        return new Encounter(
                new ProjectId(found.get(PROJECT.ID)),
                found.get(PROJECT.TITLE),
                new Project.Client(new CompanyId(found.get(COMPANY.ID)), found.get(COMPANY.NAME)),
                amount == null ? null : new Money(amount, found.get(PROJECT.CURRENCY)),
                result(found.get(PROJECT.OUTCOME), found.get(CLOSURE.COMPETITOR_ID), rival),
                found.get(PROJECT.CLOSED_ON),
                known(found));
    }

    private static Encounter.Result result(
            @Nullable String outcome, @Nullable Long to, CompanyId rival) {
        if (outcome == null) {
            return Encounter.Result.OPEN;
        }
        return switch (End.valueOf(outcome)) {
            case WON -> Encounter.Result.WON;
            case LOST ->
                    to != null && to == rival.value()
                            ? Encounter.Result.LOST_TO
                            : Encounter.Result.LOST;
            case NOT_OURS -> Encounter.Result.NOT_OURS;
            case FROZEN -> Encounter.Result.FROZEN;
        };
    }

    private static Map<String, String> known(Record found) {
        var known = new LinkedHashMap<String, String>();
        for (var told : TOLD) {
            var text = found.get(told);
            if (text != null && !text.isEmpty()) {
                known.put(told.getName(), text);
            }
        }
        var until = found.get(RIVAL.CONTRACT_ENDS);
        if (until != null) {
            known.put("contractEnds", until.toString());
        }
        return known;
    }

    /** What it did against us, the newest first. */
    public List<Encounter.Reaction> reactions(CompanyId rival, Viewer viewer) {
        return sql.select(
                        PROJECT.ID.convertFrom(ProjectId::new),
                        PROJECT.TITLE,
                        REACTION.SEEN_ON,
                        REACTION.DID)
                .from(REACTION)
                .join(PROJECT)
                .on(PROJECT.ID.eq(REACTION.PROJECT_ID))
                .where(REACTION.COMPANY_ID.eq(rival.value()))
                .and(REACTION.REMOVED_AT.isNull())
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(REACTION.SEEN_ON.desc(), REACTION.ID.desc())
                .limit(REACTIONS)
                .fetch(Records.mapping(Encounter.Reaction::new));
    }
}
