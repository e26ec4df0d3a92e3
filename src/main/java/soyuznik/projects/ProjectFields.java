package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.DEBT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.WAIVER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;

/**
 * The parts of a project as fields of one statement that has joined the person and the closure in
 * force.
 */
@Component
class ProjectFields {
    private final Methods methods;
    private final List<ProjectFacts> sources;
    private final Standings standings;
    private final Upcoming upcoming;

    ProjectFields(
            Methods methods, List<ProjectFacts> sources, Standings standings, Upcoming upcoming) {
        this.methods = methods;
        this.sources = List.copyOf(sources);
        this.standings = standings;
        this.upcoming = upcoming;
    }

    /**
     * What a card tells: what its gate is held against, what is thought of people, and what is
     * next.
     */
    SelectField<Inside> inside(Stream<Method> methods, Condition seesAll) {
        return row(
                        knowledge(methods),
                        when(
                                or(seesAll, condition(own())),
                                standings.strongest(PROJECT.ID, PROJECT.COMPANY_ID)),
                        upcoming.nearest(PROJECT.ID))
                .mapping(Inside::new);
    }

    /**
     * @param stance nothing for who does not work on the project
     */
    record Inside(Project.Knowledge known, @Nullable String stance, @Nullable Next next) {}

    static SelectField<Project.Sale> sale() {
        return row(
                        PROJECT.TITLE,
                        PROJECT.NEED,
                        Contacts.of(PERSON, PROJECT.COMPANY_ID),
                        PROJECT.PRODUCT,
                        Sums.of(PROJECT.AMOUNT, PROJECT.CURRENCY),
                        PROJECT.COUNTED,
                        PROJECT.PLANNED_CLOSE,
                        row(PROJECT.MOVED, PROJECT.MOVED_DAYS).mapping(Project.Moved::new))
                .mapping(Project.Sale::new);
    }

    SelectField<Project.Course> course() {
        return row(
                        PROJECT.METHOD_VERSION_ID,
                        PROJECT.STAGE_ID,
                        PROJECT.OPENED_ON,
                        PROJECT.STAGE_SINCE,
                        ending())
                .mapping((version, stage, opened, since, ending) -> {
                    var method = methods.version(version);
                    return new Project.Course(method, method.stage(stage), opened, since, ending);
                });
    }

    private static SelectField<Project.@Nullable Ending> ending() {
        return row(
                        CLOSURE.OUTCOME,
                        CLOSURE.CLOSED_ON,
                        CLOSURE.REASON,
                        CLOSURE.COMPETITOR,
                        CLOSURE.LESSON,
                        CLOSURE.FROZEN_UNTIL)
                .mapping((end, on, reason, competitor, lesson, until) ->
                        end == null
                                ? null
                                : new Project.Ending(
                                        End.valueOf(end), on, reason, competitor, lesson, until));
    }

    SelectField<Project.Knowledge> knowledge() {
        return knowledge(sources);
    }

    /** What the gates of these methods are held against, and no more. */
    SelectField<Project.Knowledge> knowledge(Stream<Method> methods) {
        var demands = methods.flatMap(Method::demands).distinct().toList();
        return knowledge(
                sources.stream()
                        .filter(source -> demands.stream().anyMatch(source::tells))
                        .toList());
    }

    /**
     * Side by side: a row writes the quotes of what stands in it twice, and of rows in rows again
     * twice at each step.
     */
    private static SelectField<Project.Knowledge> knowledge(List<ProjectFacts> sources) {
        var parts = new ArrayList<SelectField<?>>(List.of(waivers(), debts()));
        sources.forEach(source -> parts.add(source.about(PROJECT.ID)));
        return row(parts).mapping(ProjectFields::known);
    }

    @SuppressWarnings("unchecked") // in the order in which they are asked for
    private static Project.Knowledge known(Object[] parts) {
        var facts =
                Arrays.stream(parts).skip(2).flatMap(part -> ((List<Fact>) part).stream()).toList();
        return new Project.Knowledge(facts, (List<Waiver>) parts[0], (List<Debt>) parts[1]);
    }

    private static Field<List<Waiver>> waivers() {
        var head = APP_USER.as("head");
        return multiset(
                        select(
                                        WAIVER.CRITERION_ID,
                                        WAIVER.REASON,
                                        Names.of(head),
                                        WAIVER.AT,
                                        row(CRITERION.TEXT_RU, CRITERION.TEXT_EN)
                                                .mapping(Bilingual::new))
                                .from(WAIVER)
                                .join(CRITERION)
                                .on(CRITERION.ID.eq(WAIVER.CRITERION_ID))
                                .join(head)
                                .on(head.ID.eq(WAIVER.BY_ID))
                                .where(WAIVER.PROJECT_ID.eq(PROJECT.ID))
                                .orderBy(WAIVER.ID))
                .convertFrom(found -> found.map(mapping(Waiver::new)));
    }

    private static Field<List<Debt>> debts() {
        var debtor = APP_USER.as("debtor");
        return multiset(
                        select(DEBT.CRITERION_ID, DEBT.DUE_ON, Names.of(debtor))
                                .from(DEBT)
                                .join(debtor)
                                .on(debtor.ID.eq(DEBT.BY_ID))
                                .where(DEBT.PROJECT_ID.eq(PROJECT.ID))
                                .orderBy(DEBT.ID))
                .convertFrom(found -> found.map(mapping(Debt::new)));
    }

    /** Own: the viewer owns the project or stands on the team of its client (T-07). */
    static Field<Boolean> own() {
        return field(
                PROJECT.OWNER_ID
                        .eq(Visible.USER)
                        .or(Visible.own(Visible.USER, PROJECT.COMPANY_ID)));
    }

    /** The branch of the client; who moves the client at this moment is waited for. */
    static Field<Long> branch(CompanyId client) {
        return field(
                select(COMPANY.BRANCH_ID)
                        .from(COMPANY)
                        .where(COMPANY.ID.eq(client.value()))
                        .forShare());
    }
}
