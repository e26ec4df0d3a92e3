package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.Cursor;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Paged;
import soyuznikdb.access.tables.AppUser;

/** What other systems kept of the work with clients; whoever sees the client reads it. */
// A-01 T-02
@Repository
@Transactional(readOnly = true)
public class Memos {
    private static final int ROWS = 50;
    private static final int MOST = 20;
    private static final AppUser AUTHOR = APP_USER.as("author");
    private static final AppUser BRINGER = APP_USER.as("bringer");
    private static final Field<List<String>> PEOPLE = people();

    private final DSLContext sql;
    private final Companies companies;
    private final Projects projects;

    Memos(DSLContext sql, Companies companies, Projects projects) {
        this.sql = sql;
        this.companies = companies;
        this.projects = projects;
    }

    /** Of a client, the newest first. */
    public record OfClient(Company client, Paged<Memo> memos) {}

    /** About a project, the newest first. */
    public record OfProject(Project project, Paged<Memo> memos) {}

    public OfClient of(CompanyId company, @Nullable Cursor after, Viewer viewer) {
        var client = companies.get(company, viewer);
        return new OfClient(client, page(MEMO.COMPANY_ID.eq(client.id().value()), after));
    }

    public OfProject of(ProjectId project, @Nullable Cursor after, Viewer viewer) {
        var found = projects.get(project, viewer);
        return new OfProject(found, page(MEMO.PROJECT_ID.eq(found.id().value()), after));
    }

    private Paged<Memo> page(Condition which, @Nullable Cursor after) {
        var found =
                sql.select(
                                MEMO.ID,
                                MEMO.HELD,
                                MEMO.TIMED,
                                coalesce(MEMO.LASTS, inline(0)),
                                MEMO.KIND.convertFrom(MemoKind::valueOf),
                                row(MEMO.SUBJECT, MEMO.TEXT).mapping(NewMemo.Said::new),
                                PEOPLE,
                                row(Name.of(AUTHOR), MEMO.AUTHOR, Name.of(BRINGER))
                                        .mapping(Memo.By::new),
                                row(PROJECT.ID, PROJECT.TITLE).mapping(Memos::about))
                        .from(MEMO)
                        .leftJoin(AUTHOR)
                        .on(AUTHOR.ID.eq(MEMO.AUTHOR_ID))
                        .join(BRINGER)
                        .on(BRINGER.ID.eq(MEMO.BY_ID))
                        .leftJoin(PROJECT)
                        .on(PROJECT.ID.eq(MEMO.PROJECT_ID))
                        .where(which)
                        .and(behind(after))
                        .orderBy(MEMO.HELD.desc(), MEMO.ID.desc())
                        .limit(ROWS + 1)
                        .fetch(mapping(Line::new));
        var shown = found.stream().limit(ROWS).toList();
        var next = found.size() > ROWS ? shown.getLast().place() : null;
        return new Paged<>(shown.stream().map(Line::memo).toList(), next);
    }

    /** A row as it was read. */
    private record Line(
            long id,
            LocalDateTime held,
            boolean timed,
            int minutes,
            MemoKind kind,
            NewMemo.Said said,
            List<String> people,
            Memo.By by,
            Memo.@Nullable About about) {
        Memo memo() {
            var time = timed ? held.toLocalTime() : null;
            var when = new NewMemo.Held(kind, held.toLocalDate(), time, minutes);
            return new Memo(id, when, said, people, by, about);
        }

        String place() {
            return new Cursor(held.toString(), id).written();
        }
    }

    private static Memo.@Nullable About about(@Nullable Long project, String title) {
        return project == null ? null : new Memo.About(new ProjectId(project), title);
    }

    private static Condition behind(@Nullable Cursor after) {
        try {
            return after == null
                    ? noCondition()
                    : row(MEMO.HELD, MEMO.ID).lt(LocalDateTime.parse(after.sortKey()), after.id());
        } catch (DateTimeParseException _) {
            return noCondition(); // an address that nobody was given
        }
    }

    /** Of those who work at the client or did, whoever took part. */
    private static Field<List<String>> people() {
        return multiset(
                        select(PERSON.NAME)
                                .distinctOn(PERSON.NAME)
                                .from(EMPLOYMENT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                                .where(EMPLOYMENT.COMPANY_ID.eq(MEMO.COMPANY_ID))
                                .and(TalkRows.isThere(MEMO.PEOPLE, PERSON.ID))
                                .orderBy(PERSON.NAME)
                                .limit(MOST))
                .as("there")
                .convertFrom(found -> found.map(Record1::value1));
    }
}
