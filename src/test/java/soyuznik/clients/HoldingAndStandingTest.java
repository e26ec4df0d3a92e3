package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.support.Rule;

@OnClients
class HoldingAndStandingTest {
    private final Companies companies;
    private final Holdings holdings;
    private final Standings standings;
    private final ClientList list;
    private final Office office;

    HoldingAndStandingTest(
            Companies companies,
            Holdings holdings,
            Standings standings,
            ClientList list,
            DSLContext sql) {
        this.list = list;
        this.companies = companies;
        this.holdings = holdings;
        this.standings = standings;
        this.office = new Office(sql);
    }

    @Test
    @Rule("C-02")
    void aHoldingIsATree() {
        var head = made("Холдинг", office.anna);
        var plant = made("Завод холдинга", office.anna);
        var branch = made("Филиал завода", office.anna);
        done(holdings.attach(plant, head, office.anna));
        done(holdings.attach(branch, plant, office.anna));
        var tree = tree(branch, office.anna);
        assertThat(names(tree.above())).containsExactly("Холдинг", "Завод холдинга");
        assertThat(names(tree(head, office.anna).below())).containsExactly("Завод холдинга");
        done(holdings.attach(branch, null, office.anna));
        assertThat(tree(branch, office.anna).isEmpty()).isTrue();
    }

    @Test
    @Rule("C-02")
    void aCircleIsRefused() {
        var head = made("Голова", office.anna);
        var middle = made("Середина", office.anna);
        var last = made("Хвост", office.anna);
        done(holdings.attach(middle, head, office.anna));
        done(holdings.attach(last, middle, office.anna));
        assertThat(holdings.attach(head, last, office.anna))
                .isEqualTo(Outcome.refused("clients.holding.circle"));
        assertThat(holdings.attach(head, head, office.anna))
                .isEqualTo(Outcome.refused("clients.holding.circle"));
    }

    @Test
    @Rule({"C-02", "T-02"})
    void ofAHoldingOnlyThatIsShownWhichTheViewerSees() {
        var head = made("Общая голова", office.gleb);
        var ours = made("Наша дочь", office.anna);
        var theirs = made("Чужая дочь", office.boris);
        done(holdings.attach(ours, head, office.gleb));
        done(holdings.attach(theirs, head, office.gleb));
        assertThat(names(tree(ours, office.anna).beside())).isEmpty();
        assertThat(names(tree(ours, office.gleb).beside())).containsExactly("Чужая дочь");
    }

    @Test
    @Rule({"C-02", "T-02"})
    void theListNamesTheCompanyAboveToWhoeverSeesIt() {
        var head = made("Голова списка", office.gleb);
        var ours = made("Дочь списка", office.anna);
        done(holdings.attach(ours, head, office.gleb));
        assertThat(above(office.anna)).containsExactly("");
        var near = made("Соседка списка", office.vera);
        done(holdings.attach(ours, near, office.gleb));
        // Of those on whose team she stands, and yet all that she sees.
        assertThat(above(office.anna)).containsExactly("Соседка списка");
    }

    private List<String> above(Viewer viewer) {
        return list.page(viewer, true, null).rows().stream()
                .map(row -> row.details().text(ClientColumn.PARENT))
                .toList();
    }

    @Test
    @Rule("C-05")
    void howAClientStandsIsDecidedWithWhoAndWhy() {
        var client = made("Спящий", office.anna);
        var decided =
                standings.decide(
                        client, Standing.State.SLEEPING, "Нет заказов с весны", office.anna);
        assertThat(companies.get(client, office.anna).state()).isEqualTo(Standing.State.SLEEPING);
        var latest = standings.of(client, office.anna).getFirst();
        assertThat(latest.reason()).isEqualTo("Нет заказов с весны");
        assertThat(latest.by().surname()).isEqualTo("Иванова");
        done(standings.withdraw(client, number(decided), office.anna));
        assertThat(companies.get(client, office.anna).state()).isEqualTo(Standing.State.POTENTIAL);
    }

    @Test
    @Rule("C-05")
    void aDecisionIsTakenBackOnceAndOneThatChangedNothingNotAtAll() {
        var client = made("Дважды", office.anna);
        var first = standings.decide(client, Standing.State.ACTIVE, "", office.anna);
        assertThat(standings.decide(client, Standing.State.ACTIVE, "", office.anna))
                .isEqualTo(Outcome.done(client, Text.of("clients.standing.stands_so")));
        assertThat(standings.decide(client, Standing.State.ACTIVE, "Покупает", office.anna))
                .isEqualTo(Outcome.invalid("state", "clients.standing.same"));
        done(standings.withdraw(client, number(first), office.anna));
        assertThat(standings.withdraw(client, number(first), office.anna))
                .isEqualTo(Outcome.refused("clients.standing.decided_since"));
        assertThat(companies.get(client, office.anna).state()).isEqualTo(Standing.State.POTENTIAL);
    }

    private static long number(Outcome<CompanyId> decided) {
        var undo = ((Outcome.Done<CompanyId>) decided).undo();
        return Long.parseLong(Objects.requireNonNull(undo).address().replaceFirst(".*?=", ""));
    }

    @Test
    @Rule("C-05")
    void anExclusionHasAReason() {
        var client = made("Исключаемый", office.anna);
        assertThat(standings.decide(client, Standing.State.EXCLUDED, " ", office.anna))
                .isEqualTo(Outcome.invalid("reason", "clients.standing.reason_missing"));
        done(standings.decide(client, Standing.State.EXCLUDED, "Банкрот", office.anna));
    }

    @ParameterizedTest
    @Rule("C-01")
    @CsvSource({
        "ООО «Ёлка», ООО",
        "Акционерное общество «Путь», Акционерное общество",
        "Ёлка GmbH, GmbH",
        "Просто имя, ''"
    })
    void theLegalFormIsReadFromTheName(String name, String form) {
        assertThat(CompanyName.form(name)).isEqualTo(form);
    }

    private Holdings.Tree tree(CompanyId id, Viewer viewer) {
        return holdings.of(companies.get(id, viewer), viewer);
    }

    private static List<String> names(List<Holdings.Node> nodes) {
        return nodes.stream().map(Holdings.Node::name).toList();
    }

    private CompanyId made(String name, Viewer by) {
        return done(companies.make(fresh(name, inn()), by));
    }
}
