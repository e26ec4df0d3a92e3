package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.countDistinct;
import static soyuznik.support.Characters.done;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.methods.Moves;
import soyuznik.projects.methods.Moving;
import soyuznik.shell.Progress;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class MovingProjectsTest {
    private final Moves moves;
    private final World world;
    private final Sales sales;
    private final Viewer gleb;
    private final Viewer anna;

    /** What is moved, and by what. */
    @TestComponent
    record World(
            Drafts drafts,
            Methods methods,
            Projects projects,
            Intake intake,
            Passages passages,
            Waivers waivers,
            Papers papers,
            Progress progress,
            Recount recount,
            DSLContext sql) {}

    MovingProjectsTest(Moves moves, World world, Sales sales, Characters characters) {
        this.moves = moves;
        this.world = world;
        this.sales = sales;
        this.gleb = characters.viewer("gleb");
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("P-01")
    void aThousandProjectsMoveToTheNextVersionEachWithOneEvent() {
        var code = published();
        var from = world.methods.newest(code);
        var client = sales.client(gleb);
        IntStream.range(0, 10).forEach(_ -> take(client, code, 100));
        var to = next(code);
        var moving = moving(from, to, done(moves.begin(move(from, to), gleb)));
        world.recount.recount();
        run(moving);
        assertThat(world.recount.recount()).as("totals that were wrong").isZero();
        assertThat(on(from)).isZero();
        assertThat(on(to)).isEqualTo(1_000);
        assertThat(events(moving)).isEqualTo(1_000);
        assertThat(world.progress.find(moving.work().id(), gleb.user()))
                .hasValueSatisfying(work -> assertThat(work.done()).isEqualTo(1_000));
    }

    @Test
    @Rule({"P-01", "P-04"})
    void whatAProjectHasProvenAndWaivedGoesAlongAndOthersStay() {
        var code = published();
        var from = world.methods.newest(code);
        var project = opened(code);
        var other = sales.ready(anna);
        var criterion = from.first().gate().criteria().getFirst().id();
        done(world.waivers.waive(project, criterion, "Знаем клиента", gleb));
        var to = next(code);
        run(moving(from, to, done(moves.begin(move(from, to), gleb))));
        var moved = world.projects.get(project, anna);
        assertThat(moved.course().method().number()).isEqualTo(2);
        assertThat(moved.check(sales.today()).codes(Finding.Waived.class)).containsExactly("S1a");
        assertThat(moved.known().waivers()).hasSize(1);
        assertThat(world.projects.get(other, anna).course().method().code()).isEqualTo("SHORT");
    }

    @Test
    @Rule({"P-01", "P-02"})
    void whoPassesAGateMeanwhileIsToldThatTheProjectStandsElsewhere() {
        var code = published();
        var from = world.methods.newest(code);
        var project = opened(code);
        var seen = world.projects.get(project, anna).stage().id();
        var to = next(code);
        run(moving(from, to, done(moves.begin(move(from, to), gleb))));
        assertThat(world.passages.pass(project, seen, anna)).isInstanceOf(Outcome.Stale.class);
        assertThat(world.papers.of(project).passages())
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.OPENED, Passage.Kind.MOVED);
    }

    @Test
    @Rule({"P-01", "T-07"})
    void projectsMoveOnlyToAVersionOfTheirMethodAndOnlyByWhoMay() {
        var code = published();
        var from = world.methods.newest(code);
        opened(code);
        var foreign = move(from, world.methods.newest("SHORT"));
        assertThat(moves.begin(foreign, gleb)).isInstanceOf(Outcome.Invalid.class);
        var to = next(code);
        assertThat(moves.begin(move(from, to), anna)).isInstanceOf(Outcome.Forbidden.class);
        var unsaid = new Moves.Move(from.version(), to.version(), Map.of());
        assertThat(moves.begin(unsaid, gleb)).isInstanceOf(Outcome.Refused.class);
        assertThat(moves.begin(move(to, from), gleb)).isInstanceOf(Outcome.Refused.class);
    }

    private String published() {
        var key = UUID.randomUUID();
        var draft = done(world.drafts.begin(key, Drafts.Beginning.COPY, "SHORT", gleb));
        return done(world.drafts.publish(draft, 0, gleb));
    }

    private Method next(String code) {
        var key = UUID.randomUUID();
        var draft = done(world.drafts.begin(key, Drafts.Beginning.NEXT, code, gleb));
        done(world.drafts.publish(draft, 0, gleb));
        return world.methods.newest(code);
    }

    private ProjectId opened(String code) {
        var draft = Sales.draft(null, "", anna.user());
        var start = Opening.Start.of(code);
        var opening = new Opening(UUID.randomUUID(), sales.client(anna), draft, start);
        return done(world.projects.open(opening, anna));
    }

    private void take(CompanyId client, String code, int many) {
        var rows =
                IntStream.range(0, many)
                        .mapToObj(number ->
                                new ImportedProject(
                                        UUID.randomUUID(),
                                        client,
                                        gleb.user(),
                                        "Проект " + number,
                                        "",
                                        null,
                                        sales.today(),
                                        null,
                                        new ImportedProject.Position.InStage(code, "PROPOSAL")))
                        .toList();
        world.intake.openAll(rows, gleb, UUID.randomUUID());
    }

    private static Moves.Move move(Method from, Method to) {
        var stages = new HashMap<String, String>();
        from.stages().forEach(stage -> stages.put(stage.code(), stage.code()));
        return new Moves.Move(from.version(), to.version(), stages);
    }

    private Moving moving(Method from, Method to, long work) {
        var stages = new HashMap<Long, Long>();
        from.stages().forEach(stage -> stages.put(stage.id(), to.stage(stage.code()).id()));
        var by = gleb.user().value();
        return new Moving(
                from.version(), to.version(), stages, by, new Moving.Work(work, UUID.randomUUID()));
    }

    private void run(Moving moving) {
        var step = moves.step(moving);
        while (step == Moves.Step.MORE) {
            step = moves.step(moving);
        }
        assertThat(step).isEqualTo(Moves.Step.DONE);
    }

    private int on(Method version) {
        return world.sql.fetchCount(PROJECT, PROJECT.METHOD_VERSION_ID.eq(version.version()));
    }

    private int events(Moving moving) {
        return world.sql
                .select(countDistinct(EVENT.SUBJECT_ID))
                .from(EVENT)
                .where(EVENT.CAUSE.eq(moving.work().cause()))
                .and(EVENT.CODE.eq("ProjectMoved"))
                .fetchSingle()
                .value1();
    }
}
