package soyuznik.insights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.DEBT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;
import static soyuznikdb.projects.Tables.WAIVER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Reports;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Cohort;
import soyuznik.projects.Cohorts;
import soyuznik.projects.End;
import soyuznik.projects.Names;

/** Why sales are lost (N-09). */
// N-09, T-02
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
public class Losses {
    /** Of each way to look at them so many are shown, the most frequent first. */
    private static final int MOST = 30;

    private static final Field<String> OWNER = PROJECT.OWNER_ID.cast(String.class);

    private final DSLContext reports;
    private final Cohorts cohorts;
    private final LostGroups goods;
    private final Answers answers;
    private final Answers.Kind<Asked, Told> kind;

    Losses(@Reports DSLContext reports, Cohorts cohorts, LostGroups goods, Answers answers) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.goods = goods;
        this.answers = answers;
        this.kind = answers.kind("losses", Asked.class, Told.class, this::told);
    }

    /**
     * Why projects were lost.
     *
     * @param shares by each way to look at them the most frequent first
     * @param groups by what they were to sell
     */
    public record Told(
            long lost,
            Map<By, List<Share>> shares,
            List<Share> groups,
            List<Exceptions> exceptions) {}

    public Counted<Told> of(Cohort cohort, Viewer viewer) {
        return answers.of(kind, new Asked(cohort), viewer);
    }

    private Told told(Asked asked, Viewer viewer, LocalDate today) {
        var these = cohorts.of(asked.cohort(), viewer);
        var groups = goods.of(these, asked.cohort().goods().group(), MOST);
        return new Told(lost(these), shares(these), groups, exceptions(these));
    }

    /**
     * Lost projects that have something in common.
     *
     * @param code by which the list of projects finds them; empty: it was not said
     * @param name as one of them has it
     */
    public record Share(String code, String name, long projects) {}

    /** By what lost projects are gathered; what was typed is the same in any letters. */
    public enum By {
        REASON("reason"),
        COMPETITOR("competitor"),
        /** In which they ended; of what a file brought in nobody knows it: an empty code. */
        STAGE("at"),
        PRODUCT("written"),
        OWNER("owner");

        private final String field;

        By(String field) {
            this.field = field;
        }

        /** Of the list of projects. */
        public String field() {
            return field;
        }
    }

    private static Field<String> key(By by) {
        return switch (by) {
            case REASON -> Cohorts.REASON;
            case COMPETITOR -> Cohorts.COMPETITOR;
            case STAGE -> when(Cohorts.imported(), inline("")).otherwise(STAGE.CODE);
            case PRODUCT -> Cohorts.PRODUCT_WRITTEN;
            case OWNER -> OWNER;
        };
    }

    private static Field<String> named(By by) {
        return switch (by) {
            case REASON -> trim(CLOSURE.REASON);
            case COMPETITOR -> trim(CLOSURE.COMPETITOR);
            case STAGE -> STAGE.CODE;
            case PRODUCT -> trim(PROJECT.PRODUCT);
            case OWNER -> Names.of(APP_USER);
        };
    }

    private static Field<String> keyOf(By by) {
        return DSL.field(name("lost", "key_" + by.field()), String.class);
    }

    private static Field<String> nameOf(By by) {
        return DSL.field(name("lost", "name_" + by.field()), String.class);
    }

    /** All ways by one look at the projects. */
    private Map<By, List<Share>> shares(Condition these) {
        var way = chosen(by -> inline(by.name()));
        var key = chosen(Losses::keyOf);
        var place = rowNumber().over().partitionBy(way).orderBy(count().desc(), key);
        var counted =
                select(
                                way.as("way"),
                                key.as("key"),
                                chosen(by -> min(nameOf(by))).as("name"),
                                count().cast(Long.class).as("projects"),
                                place.as("place"))
                        .from(projects(these).asTable("lost"))
                        .groupBy(groupingSets(keys()))
                        .asTable("counted");
        return reports
                .select(
                        counted.field("way", String.class),
                        counted.field("key", String.class),
                        counted.field("name", String.class),
                        counted.field("projects", Long.class))
                .from(counted)
                .where(DSL.field(name("counted", "place"), Integer.class).le(MOST))
                .orderBy(DSL.field(name("counted", "place")))
                .fetch(mapping(Line::new))
                .stream()
                .collect(
                        groupingBy(
                                one -> By.valueOf(one.way()),
                                Collectors.mapping(Line::share, toList())));
    }

    private record Line(String way, String key, String name, long projects) {
        Share share() {
            return new Share(key, name, projects);
        }
    }

    private static Field<?>[] keys() {
        return Arrays.stream(By.values()).map(Losses::keyOf).toArray(Field<?>[]::new);
    }

    /** What is so of the way by which a row was gathered. */
    private static Field<String> chosen(Function<By, Field<String>> what) {
        Field<String> chosen = inline("");
        for (var by : By.values()) {
            chosen = when(grouping(keyOf(by)).eq(inline(0)), what.apply(by)).otherwise(chosen);
        }
        return chosen;
    }

    private Select<?> projects(Condition these) {
        var what =
                Arrays.stream(By.values())
                        .flatMap(by ->
                                Stream.of(
                                        key(by).as("key_" + by.field()),
                                        named(by).as("name_" + by.field())))
                        .toList();
        return select(what)
                .from(PROJECT)
                .join(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(CLOSURE.REOPENED_AT.isNull())
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(these)
                .and(PROJECT.OUTCOME.eq(End.LOST.name()));
    }

    private long lost(Condition these) {
        return reports.fetchCount(
                reports.selectOne()
                        .from(PROJECT)
                        .where(these)
                        .and(PROJECT.OUTCOME.eq(End.LOST.name())));
    }

    /**
     * How many projects of one manager took an exception, whatever became of them.
     *
     * @param waived let pass by a head (P-04)
     * @param owed carried as a debt (P-15)
     */
    public record Exceptions(String owner, String name, long waived, long owed) {}

    /** Few have any: it is quicker to begin with them than to ask it of each. */
    private static Select<Record1<Long>> excepted() {
        return select(WAIVER.PROJECT_ID).from(WAIVER).union(select(DEBT.PROJECT_ID).from(DEBT));
    }

    private List<Exceptions> exceptions(Condition these) {
        var waived = count().filterWhere(Cohorts.waived());
        var owed = count().filterWhere(Cohorts.owed());
        return reports.select(
                        OWNER,
                        min(Names.of(APP_USER)),
                        waived.cast(Long.class),
                        owed.cast(Long.class))
                .from(PROJECT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(these)
                .and(PROJECT.ID.in(excepted()))
                .groupBy(OWNER)
                .orderBy(waived.desc(), owed.desc(), OWNER)
                .limit(MOST)
                .fetch(mapping(Exceptions::new));
    }
}
