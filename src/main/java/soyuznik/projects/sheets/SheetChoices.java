package soyuznik.projects.sheets;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Criterion;
import soyuznik.projects.Demand;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.projects.Topic;
import soyuznik.shell.Choice;

/** What can be named on a sheet: people of the client, companies, what the method asks. */
@Repository
@Transactional(readOnly = true)
public class SheetChoices {
    private static final List<String> PEOPLE = List.of("personId", "people");
    private final DSLContext sql;
    private final Projects projects;

    SheetChoices(DSLContext sql, Projects projects) {
        this.sql = sql;
        this.projects = projects;
    }

    /**
     * A topic and what it is about.
     *
     * @param criterion null where the method does not ask for it
     */
    public record Named(String about, Topic topic, java.util.Optional<Criterion> criterion) {}

    /** Those that the method of the project asks for, then the others. */
    public List<Named> topics(Project project) {
        var named = new ArrayList<Named>();
        project.course().method().stages().stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .forEach(criterion ->
                        established(criterion.demand())
                                .map(Demand.Established::about)
                                .forEach(about -> add(named, about, Optional.of(criterion))));
        Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.CONFIRMED)
                .forEach(topic -> add(named, topic.name(), Optional.empty()));
        return named;
    }

    private static Stream<Demand.Established> established(Demand demand) {
        return switch (demand) {
            case Demand.Established established -> Stream.of(established);
            case Demand.Either(var first, var second) ->
                    Stream.concat(established(first), established(second));
            case Demand _ -> Stream.of();
        };
    }

    private static void add(List<Named> named, String about, Optional<Criterion> criterion) {
        if (named.stream().noneMatch(each -> each.about().equals(about))) {
            Topic.of(about).ifPresent(topic -> named.add(new Named(about, topic, criterion)));
        }
    }

    /** The name of a company that the viewer sees. */
    public Optional<String> company(String id, Viewer viewer) {
        return number(id)
                .flatMap(number ->
                        sql.select(COMPANY.NAME)
                                .from(COMPANY)
                                .where(COMPANY.ID.eq(number))
                                .and(Visible.condition(viewer, COMPANY.ID))
                                .fetchOptional(COMPANY.NAME));
    }

    /** Those of the client who are named there, also who has left since. */
    public List<Choice> people(CompanyId client, List<SheetPaper.Values> filled) {
        var ids =
                filled.stream()
                        .flatMap(values -> PEOPLE.stream().map(values::get))
                        .flatMap(named -> Arrays.stream(named.split(" ")))
                        .flatMap(id -> number(id).stream())
                        .distinct()
                        .toArray(Long[]::new);
        return sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(any(ids)))
                .and(
                        PERSON.ID.in(
                                select(EMPLOYMENT.PERSON_ID)
                                        .from(EMPLOYMENT)
                                        .where(EMPLOYMENT.COMPANY_ID.eq(client.value()))))
                .orderBy(PERSON.ID)
                .limit(ids.length)
                .fetch(row -> new Choice(row.value1().toString(), row.value2()));
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    /** What is named and may not be. */
    List<FieldError> errors(Project project, SheetPaper.Values values, Viewer by) {
        var errors = new ArrayList<FieldError>();
        for (var field : PEOPLE) {
            boolean strangers =
                    Arrays.stream(values.get(field).split(" "))
                            .filter(id -> !id.isEmpty())
                            .anyMatch(id -> !works(project, id));
            if (strangers) {
                errors.add(FieldError.of(field, "projects.error.person"));
            }
        }
        var company = values.get("companyId");
        if (!company.isEmpty() && company(company, by).isEmpty()) {
            errors.add(FieldError.of("companyId", "projects.error.rival"));
        }
        if (company.equals(project.client().id().toString())) {
            errors.add(FieldError.of("companyId", "projects.error.rival_client"));
        }
        var topic = values.get("topic");
        if (!topic.isEmpty()
                && topics(project).stream().noneMatch(named -> named.about().equals(topic))) {
            errors.add(FieldError.of("topic", "projects.error.topic"));
        }
        return errors;
    }

    private boolean works(Project project, String person) {
        return number(person)
                .filter(id -> projects.works(new PersonId(id), project.client().id()))
                .isPresent();
    }
}
