package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.COMPANY_REACH;
import static soyuznikdb.clients.Tables.DUE_REACH;
import static soyuznikdb.clients.Tables.REACH;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Rule;

@OnClients
@Rule("T-02")
class SeeingClientsTest {
    private final Companies companies;
    private final ClientList list;
    private final ClientFolders folders;
    private final Teams teams;
    private final DSLContext sql;
    private final Office office;

    SeeingClientsTest(
            Companies companies,
            ClientList list,
            ClientFolders folders,
            Teams teams,
            DSLContext sql) {
        this.companies = companies;
        this.list = list;
        this.folders = folders;
        this.teams = teams;
        this.sql = sql;
        this.office = new Office(sql);
    }

    @Test
    void aClientIsSeenByItsTeamItsBranchThoseAboveAndThoseWhoSeeAll() {
        var id = done(companies.make(fresh("Видно", inn()), office.anna));
        var root =
                Office.branchWide(
                        office.user("Корнев", "", office.root, Role.HEAD), office.root, Role.HEAD);
        for (var viewer : List.of(office.anna, office.vera, office.dina, root, office.gleb)) {
            assertThat(companies.find(id, viewer)).isPresent();
            assertThat(names(viewer)).contains("Видно");
        }
    }

    @Test
    void forAForeignBranchAClientDoesNotExist() {
        var id = done(companies.make(fresh("Не видно", inn()), office.anna));
        for (var viewer : List.of(office.boris, office.egor)) {
            assertThat(companies.find(id, viewer)).isEmpty();
            assertThatThrownBy(() -> companies.get(id, viewer)).isInstanceOf(NotFound.class);
            assertThat(folders.find(id, viewer)).isEmpty();
            assertThat(names(viewer)).doesNotContain("Не видно");
            assertThat(list.search(viewer, false, "не видно")).isEmpty();
            assertThat(list.count(viewer, false)).isZero();
        }
    }

    @Test
    void aClientGivenToAnotherBranchIsSeenThereAndNoLongerHere() {
        var id = done(companies.make(fresh("Переезд", inn()), office.anna));
        done(teams.handOver(id, new Handover(office.boris.user(), false), office.gleb));
        assertThat(companies.find(id, office.boris)).isPresent();
        assertThat(companies.find(id, office.vera)).isEmpty();
        assertThat(companies.find(id, office.anna)).isEmpty();
        assertThat(names(office.boris)).containsExactly("Переезд");
        assertThat(names(office.vera)).doesNotContain("Переезд");
        reachIsAsDue();
    }

    @Test
    void longListsAreReadByPages() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < ClientList.PAGE + 7; i++) {
            var name = "ООО «Клиент %03d»".formatted(i);
            expected.add(name);
            done(companies.make(fresh(name, null), office.anna));
        }
        var first = list.page(office.anna, true, null);
        var second = list.page(office.anna, false, Cursor.read(first.next()));
        assertThat(first.rows()).hasSize(ClientList.PAGE);
        assertThat(second.next()).isNull();
        var read = new ArrayList<>(first.rows());
        read.addAll(second.rows());
        assertThat(read).extracting(ClientList.Row::name).containsExactlyElementsOf(expected);
    }

    @Test
    void aCursorThatNobodyWroteIsTheFirstPage() {
        assertThat(Cursor.read("чепуха")).isNull();
        assertThat(Cursor.read("")).isNull();
    }

    @Test
    void searchFindsByNameNumberAndPhoneInEitherAlphabet() {
        var inn = inn();
        var made = filters(inn);
        done(companies.make(made, office.anna));
        for (var typed :
                List.of("щелковск", "ЩЁЛК фильтр", "shchelkov", inn, "8 (496) 561-22", "shfiltr")) {
            for (var viewer : List.of(office.anna, office.vera, office.gleb)) {
                assertThat(list.search(viewer, false, typed))
                        .as(typed)
                        .extracting(ClientList.Row::name)
                        .contains(made.data().name());
            }
            assertThat(list.search(office.boris, false, typed)).isEmpty();
        }
    }

    private static NewCompany filters(String inn) {
        var data =
                new CompanyData(
                        "АО «Щёлковские фильтры»",
                        "",
                        Office.company("-", inn).requisites(),
                        Profile.UNKNOWN,
                        new Contacts("", "", "+7 (496) 561-22-33", "zakaz@shfiltr.example"));
        return new NewCompany(java.util.UUID.randomUUID(), data, new NewCompany.Place.Maker());
    }

    @Test
    void aMemberFromAnotherBranchFindsTheClientToo() {
        var id = done(companies.make(fresh("Общий заказчик", inn()), office.gleb));
        done(teams.join(id, office.anna.user(), office.gleb));
        assertThat(list.search(office.anna, false, "общий зак")).hasSize(1);
        assertThat(list.search(office.anna, true, "общий зак")).hasSize(1);
        assertThat(list.search(office.vera, false, "общий зак")).isEmpty();
    }

    @Test
    void whoeverHasManyOwnClientsFindsThemAndNoOthers() {
        for (int i = 0; i <= OwnClients.FEW; i++) {
            done(companies.make(fresh("Множество " + (300 + i), null), office.boris));
        }
        var neighbour = office.user("Соседов", "", office.south, Role.SELLER);
        done(
                companies.make(
                        fresh("Чужое множество 37", null),
                        Office.own(neighbour, office.south, Role.SELLER)));
        var shared = done(companies.make(fresh("Общее множество 37", null), office.anna));
        done(teams.join(shared, office.boris.user(), office.gleb));
        assertThat(list.search(office.boris, false, "множество 37"))
                .extracting(ClientList.Row::name)
                .contains("Множество 370", "Множество 437", "Общее множество 37")
                .doesNotContain("Чужое множество 37");
    }

    @Test
    void twoLettersAreNotSearched() {
        assertThat(list.search(office.gleb, false, "ое")).isEmpty();
        assertThat(list.search(office.gleb, false, "99999999999999%")).isEmpty();
    }

    private List<String> names(Viewer viewer) {
        return list.page(viewer, false, null).rows().stream().map(ClientList.Row::name).toList();
    }

    private void reachIsAsDue() {
        var due =
                DSL.select(DUE_REACH.COMPANY_ID, DUE_REACH.SCOPE, DUE_REACH.BRANCH_ID)
                        .from(DUE_REACH);
        var reach = DSL.select(REACH.COMPANY_ID, REACH.SCOPE, REACH.BRANCH_ID).from(REACH);
        assertThat(sql.fetch(due)).containsExactlyInAnyOrderElementsOf(sql.fetch(reach));
        assertThat(sql.fetchCount(COMPANY_REACH)).isEqualTo(sql.fetchCount(REACH));
    }
}
