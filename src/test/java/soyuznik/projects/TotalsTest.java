package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Handover;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Night;
import soyuznik.support.Rule;

@OnProjects
@Rule("T-02")
class TotalsTest {
    private static final List<String> CURRENCIES = List.of("RUB", "CNY", "EUR");
    private final Projects projects;
    private final Sales sales;
    private final ListOfProjectsTest.Verbs verbs;
    private final Goods goods;
    private final Recount recount;
    private final DSLContext sql;
    private final Characters characters;
    private final Viewer gleb;

    TotalsTest(
            Projects projects,
            Sales sales,
            ListOfProjectsTest.Verbs verbs,
            Goods goods,
            Recount recount,
            DSLContext sql,
            Characters characters) {
        this.projects = projects;
        this.sales = sales;
        this.verbs = verbs;
        this.goods = goods;
        this.recount = recount;
        this.sql = sql;
        this.characters = characters;
        this.gleb = characters.viewer("gleb");
    }

    @Test
    void afterAnyVerbsTheTotalsAreWhatACountGives() {
        run(new Random(7), 250);
    }

    @Night
    void afterTenThousandVerbsTheTotalsAreWhatACountGives() {
        run(new Random(), 10_000);
    }

    private void run(Random random, int verbsDone) {
        recount.recount();
        var made = new ArrayList<ProjectId>();
        for (int i = 0; i < verbsDone; i++) {
            act(random, made);
            if (i % 100 == 50) {
                recount.fold();
            }
        }
        assertThat(kept()).isEqualTo(due());
        assertThat(recount.recount()).isZero();
    }

    private void act(Random random, List<ProjectId> made) {
        if (made.size() < 5) {
            made.add(sales.ready(characters.viewer("anna")));
        }
        var project = made.get(random.nextInt(made.size()));
        switch (random.nextInt(10)) {
            case 0 -> made.add(sales.ready(characters.viewer("anna")));
            case 1, 2 -> appraise(project, random);
            case 3 ->
                    verbs.passages().pass(project, projects.get(project, gleb).stage().id(), gleb);
            case 4 -> end(project, random);
            case 5 -> verbs.closures().reopen(project, gleb);
            case 6 -> back(project);
            case 7, 8 -> goods.trade(project, random, gleb);
            default -> move(client(project), random);
        }
    }

    /** Another sum, now and then in another currency. */
    private void appraise(ProjectId id, Random random) {
        var project = projects.get(id, gleb);
        var sale = project.sale();
        var amount =
                random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        var draft =
                new Draft(
                        sale.title(),
                        sale.need(),
                        sale.contact() == null ? null : sale.contact().id(),
                        sale.product(),
                        amount,
                        currency,
                        sales.today().plusDays(random.nextInt(90)),
                        project.owner().id());
        projects.edit(id, project.version(), draft, gleb);
    }

    private void end(ProjectId project, Random random) {
        var closing =
                random.nextBoolean()
                        ? Closing.notOurs("Нет")
                        : Closing.frozen("Ждут бюджета", sales.today().plusMonths(1));
        verbs.closures().close(project, closing, gleb);
        if (random.nextInt(3) == 0) {
            verbs.closures().returnFrozen(sales.today().plusMonths(2));
        }
    }

    private void back(ProjectId id) {
        var project = projects.get(id, gleb);
        var first = project.course().method().first().id();
        verbs.passages().back(id, new Passages.Return(project.stage().id(), first, "Рано"), gleb);
    }

    private void move(CompanyId client, Random random) {
        var to = characters.id(random.nextBoolean() ? "anna" : "boris");
        if (random.nextBoolean()) {
            verbs.teams().join(client, to, gleb);
        } else {
            verbs.teams().handOver(client, new Handover(to, random.nextBoolean()), gleb);
        }
    }

    private CompanyId client(ProjectId project) {
        return projects.get(project, gleb).client().id();
    }

    private List<String> kept() {
        return sql.fetch(
                        """
                        select scope, shelf, currency, sum(projects)::int as projects, sum(amount)::numeric(24, 2) as amount, sum(since)::bigint as since
                        from projects.shelf_total group by 1, 2, 3 having sum(projects) <> 0 order by 1, 2, 3\
                        """)
                .map(Object::toString);
    }

    /** By brute force. */
    private List<String> due() {
        return sql.fetch(
                        """
                        select r.scope, coalesce(case p.outcome when 'WON' then -1 when 'LOST' then -2
                          when 'NOT_OURS' then -3 when 'FROZEN' then -4 end, p.stage_id) as shelf, p.currency,
                          count(*)::int as projects, sum(coalesce(p.amount, 0))::numeric(24, 2) as amount,
                          sum(p.stage_since - date '1970-01-01')::bigint as since
                        from projects.project p join clients.reach r on r.company_id = p.company_id
                        group by 1, 2, 3 order by 1, 2, 3\
                        """)
                .map(Object::toString);
    }

    @Test
    void aWrongTotalIsFoundAndMended() {
        sales.ready(gleb);
        sql.execute(
                "insert into projects.shelf_total (scope, shelf, currency, projects, amount, since) values (0, -1, 'RUB', 3, 100, 7)");
        sql.execute(
                "update projects.project_counted set amount = amount + 5 where project_id = (select max(id) from projects.project)");
        assertThat(recount.recount()).isEqualTo(1);
        assertThat(kept()).isEqualTo(due());
        assertThat(recount.recount()).isZero();
    }
}
