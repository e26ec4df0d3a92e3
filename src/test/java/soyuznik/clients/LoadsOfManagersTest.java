package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.clients.Tables.COMPANY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Viewers;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A manager should lead some active clients, and not too many. */
@Rule("C-10")
@ProductTest
class LoadsOfManagersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired private Loads loads;
    @Autowired private LoadsAsk asking;
    @Autowired private Companies companies;
    @Autowired private Teams teams;
    @Autowired private Viewers viewers;
    @Autowired private Characters characters;
    @Autowired private DSLContext sql;
    private Viewer seller;
    private Viewer head;
    private List<CompanyId> clients = List.of();

    @BeforeEach
    void twoAreRecommended() {
        recommend((short) 1, (short) 2);
        seller = viewers.find(characters.invited(Role.SELLER)).orElseThrow();
        head = viewers.find(characters.invited(Role.HEAD)).orElseThrow();
        clients =
                IntStream.range(0, 3)
                        .mapToObj(i -> Office.fresh("Нагрузка " + i, Office.inn()))
                        .map(fresh -> done(companies.make(fresh, seller)))
                        .toList();
    }

    @AfterEach
    void asItWas() {
        recommend((short) 10, (short) 50);
    }

    @Test
    void onlyActiveClientsCount() {
        assertThat(loads.of(seller.user())).isZero();
        activate(2);
        assertThat(loads.of(seller.user())).isEqualTo(2);
        assertThat(loads.all()).containsEntry(seller.user(), 2);
        assertThat(loads.over(seller.user())).isEmpty();
        assertThat(asked(seller)).isEmpty();
    }

    @Test
    void overTheRangeTheManagerAndTheHeadAreTold() {
        activate(3);
        assertThat(asked(seller)).containsExactly("clients.load.over_own");
        assertThat(asking.of(head, TODAY))
                .anySatisfy(call ->
                        assertThat(call.address())
                                .isEqualTo(
                                        "/companies?sort=name&state=ACTIVE&responsible="
                                                + seller.user()));
        var other = viewers.find(characters.invited(Role.SELLER)).orElseThrow();
        assertThat(asked(other)).isEmpty();
        assertThat(asking.of(characters.viewer("vera"), TODAY))
                .noneMatch(call -> call.address().endsWith("=" + seller.user()));
    }

    @Test
    void whoTakesOneTooManyReadsSoAtOnce() {
        activate(3);
        done(teams.release(clients.getFirst(), head));
        var taken = teams.take(clients.getFirst(), seller);
        assertThat(taken).isInstanceOf(Outcome.Done.class);
        var notice = ((Outcome.Done<CompanyId>) taken).notice();
        assertThat(notice.key()).isEqualTo("clients.notice.taken_over");
        assertThat(notice.args()).containsEntry("count", 3).containsEntry("most", 2);
    }

    private List<String> asked(Viewer viewer) {
        return asking.of(viewer, TODAY).stream().map(Attention.Call::what).map(Text::key).toList();
    }

    private void activate(int count) {
        sql.update(COMPANY)
                .set(COMPANY.STATE, Standing.State.ACTIVE.name())
                .where(COMPANY.ID.in(clients.stream().limit(count).map(CompanyId::value).toList()))
                .execute();
    }

    private void recommend(short from, short to) {
        sql.update(SETTINGS).set(SETTINGS.LOAD_FROM, from).set(SETTINGS.LOAD_TO, to).execute();
    }
}
