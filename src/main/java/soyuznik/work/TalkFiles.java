package soyuznik.work;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Posts;
import soyuznik.clients.Visible;
import soyuznik.files.Holder;
import soyuznik.files.Holding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectFiles;
import soyuznik.shell.NotFound;

/** A talk with its files: what was shown, what was photographed there. */
//
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class TalkFiles implements Holder, PersonalData {
    private static final String KIND = "talk";

    private final DSLContext sql;
    private final ProjectFiles files;
    private final Grounds grounds;

    TalkFiles(DSLContext sql, ProjectFiles files, Grounds grounds) {
        this.sql = sql;
        this.files = files;
        this.grounds = grounds;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Holding of(long id, Viewer viewer) {
        var talk =
                sql.select(TALK.PROJECT_ID, TALK.COMPANY_ID, TALK.SUBJECT)
                        .from(TALK)
                        .where(TALK.ID.eq(id))
                        .and(TALK.REMOVED_AT.isNull())
                        .fetchOptional()
                        .orElseThrow(NotFound::new);
        var key = new Talk.Key(About.of(talk.value1(), talk.value2()), id);
        var ground = grounds.get(key.about(), viewer);
        var client = ground.client().id();
        var project = ground.projectId();
        return new Holding(
                project == null ? Subject.of(client) : Subject.of(project),
                client,
                talk.value3(),
                key.address(),
                ground.leads(viewer));
    }

    @Override
    public Condition seen(Field<Long> id, Viewer viewer) {
        return exists(
                selectOne()
                        .from(TALK)
                        .where(TALK.ID.eq(id))
                        .and(TALK.REMOVED_AT.isNull())
                        .and(Visible.probe(viewer.scopes(), TALK.COMPANY_ID)));
    }

    @Override
    public Condition about(Field<Long> id, Long[] clients) {
        return exists(
                selectOne().from(TALK).where(TALK.ID.eq(id)).and(TALK.COMPANY_ID.eq(any(clients))));
    }

    @Override
    public Field<String> title(Field<Long> id) {
        return field(select(TALK.SUBJECT).from(TALK).where(TALK.ID.eq(id)));
    }

    /** A name of a file tells of nobody by itself. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        var talks =
                sql.select(TALK.ID)
                        .from(TALK)
                        .where(TALK.COMPANY_ID.in(Posts.companies(person)))
                        .fetch(Record1::value1);
        files.forget(person, KIND, talks);
    }
}
