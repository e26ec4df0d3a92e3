package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Handover;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Rule("T-02")
class ListOfProjectsTest {
    private final Projects projects;
    private final ProjectList list;
    private final Verbs verbs;
    private final Sales sales;
    private final DSLContext sql;
    private final Characters characters;
    private final Viewer anna;

    /** What changes who sees a project, or where it stands. */
    @TestComponent
    record Verbs(Closures closures, Passages passages, Teams teams) {}

    ListOfProjectsTest(
            Projects projects,
            ProjectList list,
            Verbs verbs,
            Sales sales,
            DSLContext sql,
            Characters characters) {
        this.projects = projects;
        this.list = list;
        this.verbs = verbs;
        this.sales = sales;
        this.sql = sql;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void afterAnyVerbsTheListHoldsExactlyWhatIsSeen() {
        var random = new Random(4);
        var made = new ArrayList<ProjectId>();
        for (int i = 0; i < 60; i++) {
            act(random, made);
        }
        assertThat(kept()).isEqualTo(due());
    }

    private void act(Random random, List<ProjectId> made) {
        var vera = characters.viewer("vera");
        if (made.size() < 5) {
            made.add(sales.ready(anna));
        }
        var project = made.get(random.nextInt(made.size()));
        switch (random.nextInt(5)) {
            case 0 -> made.add(sales.ready(vera));
            case 1 ->
                    verbs.passages().pass(project, projects.get(project, vera).stage().id(), vera);
            case 2 -> verbs.closures().close(project, Closing.notOurs("Нет"), vera);
            case 3 -> verbs.closures().reopen(project, vera);
            default -> verbs.teams().join(client(project, vera), characters.id("boris"), vera);
        }
    }

    private CompanyId client(ProjectId project, Viewer by) {
        return projects.get(project, by).client().id();
    }

    /**
     * By brute force: each project before everybody who sees its client, on the shelf of its stage
     * or end.
     */
    private List<String> due() {
        return sql.fetch(
                        """
                        select r.scope, coalesce(case p.outcome when 'WON' then -1 when 'LOST' then -2
                          when 'NOT_OURS' then -3 when 'FROZEN' then -4 end, p.stage_id) shelf,
                          case when p.outcome is null then coalesce(p.planned_close, 'infinity')
                            else coalesce((select c.frozen_until from projects.closure c
                              where c.project_id = p.id and c.reopened_at is null), p.closed_on) end::text as day, p.id
                        from projects.project p join clients.reach r on r.company_id = p.company_id
                        order by 1, 2, 3, 4\
                        """)
                .map(Object::toString);
    }

    private List<String> kept() {
        return sql.fetch(
                        "select scope, shelf, day::text as day, project_id as id from projects.project_reach order by 1, 2, 3, 4")
                .map(Object::toString);
    }

    @Test
    void aMovedClientTakesItsProjectsAlong() {
        var project = sales.ready(anna);
        var gleb = characters.viewer("gleb");
        done(
                verbs.teams()
                        .handOver(
                                client(project, gleb),
                                new Handover(characters.id("boris"), false),
                                gleb));
        assertThat(open(characters.viewer("vera"))).doesNotContain(project);
        assertThat(open(anna)).as("who leads it").contains(project);
        assertThat(open(characters.viewer("boris"))).contains(project);
        assertThat(kept()).isEqualTo(due());
    }

    @Test
    void aLongListIsReadPageByPageWithoutGapsOrDoubles() {
        var client = sales.client(anna);
        for (int i = 0; i < 55; i++) {
            sales.bare(client, anna);
        }
        var seen = open(anna);
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(55);
        assertThat(list.counts(anna).get(list.tab(Tab.OPEN))).isEqualTo(seen.size());
    }

    private List<ProjectId> open(Viewer viewer) {
        var seen = new ArrayList<ProjectId>();
        @Nullable String cursor = null;
        do {
            var page = list.page(viewer, list.tab(Tab.OPEN), cursor);
            page.rows().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }
}
