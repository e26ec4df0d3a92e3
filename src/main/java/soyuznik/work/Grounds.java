package soyuznik.work;

import static soyuznikdb.clients.Tables.COMPANY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Companies;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Forbidden;

/** What talks are about: whoever sees the project or the client sees the talks. */
// A-01 T-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Grounds {
    private static final Pattern IDS = Pattern.compile("(\\d{1,18}( \\d{1,18})*)?");

    private final DSLContext sql;
    private final Projects projects;
    private final Companies companies;

    Grounds(DSLContext sql, Projects projects, Companies companies) {
        this.sql = sql;
        this.projects = projects;
        this.companies = companies;
    }

    public Ground get(About about, Viewer viewer) {
        return switch (about) {
            case About.OfProject(var id) -> Ground.of(projects.get(id, viewer));
            case About.OfClient(var id) -> Ground.of(companies.get(id, viewer));
        };
    }

    /** The same for a page that serves a verb; whoever sees it but may not is told so. */
    public Ground led(About about, Viewer viewer) {
        var ground = get(about, viewer);
        Forbidden.unless(viewer.may(Right.LEAD_PROJECTS, ground.own()), Right.LEAD_PROJECTS);
        return ground;
    }

    /** The same for a verb: nobody else changes what is recorded about it until that is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ground hold(About about, Viewer viewer) {
        return switch (about) {
            case About.OfProject(var id) -> Ground.of(projects.hold(id, viewer));
            case About.OfClient(var id) -> Ground.of(held(id, viewer));
        };
    }

    private soyuznik.clients.Company held(CompanyId id, Viewer viewer) {
        sql.selectOne().from(COMPANY).where(COMPANY.ID.eq(id.value())).forNoKeyUpdate().fetch();
        return companies.get(id, viewer);
    }

    /** Whether each of them, ids with a blank between, works at the client or did. */
    boolean work(String people, Ground ground) {
        return Arrays.stream(people.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .allMatch(id -> works(id, ground));
    }

    /** Where somebody is named who does not work at the client, and never did. */
    List<FieldError> strangers(Ground ground, Map<String, String> read) {
        var named =
                Stream.concat(
                                Stream.of("people"),
                                ObjectionForm.PLACES.stream().map(place -> "objector" + place))
                        .filter(field -> !work(read.getOrDefault(field, ""), ground));
        var ours =
                Stream.of("ours")
                        .filter(field -> !IDS.matcher(read.getOrDefault(field, "")).matches());
        return Stream.concat(named, ours)
                .map(field -> FieldError.of(field, "projects.error.person"))
                .toList();
    }

    private boolean works(String person, Ground ground) {
        return person.matches("\\d{1,18}")
                && projects.works(new PersonId(Long.parseLong(person)), ground.client().id());
    }
}
