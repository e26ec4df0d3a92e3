package soyuznik.clients;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Ahead;
import soyuznik.shell.NotFound;
import soyuznik.shell.Regions;
import soyuznik.shell.Steps;

/**
 * Clients as their pages show them: one statement, whatever they hold, without the price of a
 * transaction around it.
 */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class ClientFolders {
    private static final int MERGED_SHOWN = 50;

    private static final Field<List<Person>> PEOPLE = PersonFields.at(Companies.ID);
    private static final Field<List<Member>> MEMBERS = Members.of(Companies.ID);
    private static final Field<List<TeamRequest>> REQUESTS = TeamRequests.about(Companies.ID);
    private static final Field<List<Tag>> TAGS = Tags.of(Companies.ID);
    private static final Field<Long[]> MERGED = merged();

    private final DSLContext sql;
    private final Regions regions;
    private final Field<Integer[]> counts;
    private final Field<Ahead.Coming> ahead;
    private final Question<ClientFolder> one;
    private final Field<Ahead.Coming> whole;
    private final Question<ClientAhead> all;

    ClientFolders(DSLContext sql, Regions regions, Steps steps) {
        this.sql = sql;
        this.regions = regions;
        this.counts = regions.counts(Subject.Kind.COMPANY, Companies.ID);
        this.ahead = ahead(steps, Ahead.Extent.NEAREST);
        var beside = List.of(PEOPLE, MEMBERS, REQUESTS, TAGS, MERGED, counts, ahead);
        this.one = Question.of(Companies.asked(beside), this::read);
        this.whole = ahead(steps, Ahead.Extent.ALL);
        this.all = Question.of(Companies.asked(List.of(whole)), this::readAhead);
    }

    private static Field<Ahead.Coming> ahead(Steps steps, Ahead.Extent extent) {
        return field(steps.about(Subject.Kind.COMPANY, Companies.ID, extent));
    }

    /** The client, if it is there and the viewer sees it. */
    public Optional<ClientFolder> find(CompanyId id, Viewer viewer) {
        var values = Companies.values(id, viewer);
        values.put(TeamRequests.REASSIGNS.getName(), viewer.may(Right.REASSIGN));
        return one.one(sql, values);
    }

    public ClientFolder get(CompanyId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** All that is agreed with a client and still to come. */
    public record ClientAhead(Company company, Ahead.Coming coming) {}

    public ClientAhead ahead(CompanyId id, Viewer viewer) {
        return all.one(sql, Companies.values(id, viewer)).orElseThrow(NotFound::new);
    }

    private ClientAhead readAhead(Record row) {
        return new ClientAhead(Companies.read(row), row.get(whole));
    }

    private ClientFolder read(Record row) {
        var company = Companies.read(row);
        return new ClientFolder(
                company,
                row.get(PEOPLE),
                row.get(MEMBERS),
                row.get(REQUESTS),
                row.get(TAGS),
                regions.parts(Subject.of(company.id()), row.get(counts)),
                row.get(ahead),
                Arrays.stream(row.get(MERGED)).map(CompanyId::new).toList());
    }

    // C-09
    private static Field<Long[]> merged() {
        var gone = COMPANY.as("gone");
        return array(
                select(gone.ID)
                        .from(gone)
                        .where(gone.MERGED_INTO.eq(Companies.ID))
                        .orderBy(gone.ID)
                        .limit(MERGED_SHOWN));
    }
}
