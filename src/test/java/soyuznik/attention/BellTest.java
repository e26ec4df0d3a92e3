package soyuznik.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.kernel.Role;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Bell;
import soyuznik.shell.Tiding;
import soyuznik.shell.Tiding.What;
import soyuznik.support.Characters;
import soyuznik.support.MatrixLine;
import soyuznik.support.ProductTest;

/**
 * Our people are told what happened without them and concerns them: once, and until they looked.
 */
@ProductTest
class BellTest {
    @Autowired private Bell bell;
    @Autowired private Tidings tidings;
    @Autowired private Characters characters;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MockMvc browser;
    private Viewer head;
    private Viewer seller;

    @BeforeEach
    void peopleWithoutNews() {
        head = characters.viewer("vera");
        seller = characters.newcomer(Role.SELLER);
    }

    @Test
    void whatWasDoneByOthersIsToldAndOwnDeedsAreNot() {
        rung(tiding(1, head));
        rung(tiding(2, seller));
        assertThat(told()).extracting(it -> it.about().id()).containsExactly(1L);
        assertThat(bell.unread(seller.user())).isEqualTo(1);
    }

    @Test
    void threeRecordsAtOnceAreToldEachAndMoreByTheirNumber() {
        rung(tiding(1, head), tiding(2, head), tiding(3, head));
        assertThat(told()).extracting(Tidings.Told::count).containsExactly(1, 1, 1);
        rung(LongStream.range(10, 15).mapToObj(id -> tiding(id, head)).toArray(Tiding[]::new));
        var many = told().getFirst();
        assertThat(many.count()).isEqualTo(5);
        assertThat(many.about()).isEqualTo(Subject.of(seller.user()));
    }

    @Test
    void theSameOnceMoreIsCountedUntilItWasReadAndThenToldAnew() throws Exception {
        rung(tiding(7, head));
        rung(tiding(7, head));
        assertThat(told()).extracting(Tidings.Told::count).containsExactly(2);
        assertThat(bell.unread(seller.user())).isEqualTo(1);
        looked();
        rung(tiding(7, head));
        assertThat(told()).extracting(Tidings.Told::count).containsExactly(1, 2);
    }

    @Test
    void whatDidNotComeThroughIsNotTold() {
        transaction.executeWithoutResult(status -> {
            bell.ring(seller.user(), tiding(1, head));
            status.setRollbackOnly();
        });
        assertThat(told()).isEmpty();
        assertThat(bell.unread(seller.user())).isZero();
    }

    @Test
    void newIsWhatWasNotLookedAtAndWhatOneDoesNotSeeIsNotNamed() throws Exception {
        rung(tiding(Long.MAX_VALUE, head));
        assertThat(looked()).contains("bell-new", "запись вам не видна");
        assertThat(looked()).doesNotContain("bell-new").contains("Громова");
        assertThat(bell.unread(seller.user())).isZero();
    }

    @Test
    void manyAreFoundAtAnAddressThatThereIs() {
        assertThat(MatrixLine.all().stream().map(MatrixLine::name))
                .containsAll(Arrays.stream(What.values()).map(it -> "GET " + it.list()).toList());
    }

    @Test
    void oneRecordIsNotToldAsSeveralThatItHappenedToTwice() throws Exception {
        rung(tiding(7, head));
        rung(tiding(7, head));
        assertThat(looked()).contains("Ваш проект выигран", "2 раза").doesNotContain("Выиграно");
    }

    @Test
    void whatWasTakenBackUnreadIsNotTold() throws Exception {
        rung(tiding(7, head));
        rung(tiding(7, head));
        assertThat(takenBack()).isTrue();
        assertThat(told()).extracting(Tidings.Told::count).containsExactly(1);
        assertThat(bell.unread(seller.user())).isEqualTo(1);
        assertThat(takenBack()).isTrue();
        assertThat(bell.unread(seller.user())).isZero();
        rung(tiding(7, head));
        looked();
        assertThat(takenBack()).isFalse();
        assertThat(told()).hasSize(1);
    }

    private boolean takenBack() {
        var about = new Subject(Subject.Kind.PROJECT, 7);
        return Boolean.TRUE.equals(
                transaction.execute(_ -> bell.takeBack(seller.user(), What.WON, about)));
    }

    private static Tiding tiding(long project, Viewer by) {
        return new Tiding(What.WON, new Subject(Subject.Kind.PROJECT, project), by.user());
    }

    private void rung(Tiding... told) {
        transaction.executeWithoutResult(
                _ -> List.of(told).forEach(one -> bell.ring(seller.user(), one)));
    }

    private List<Tidings.Told> told() {
        return tidings.of(seller.user());
    }

    private String looked() throws Exception {
        return browser.perform(get("/bell").with(characters.signedIn(seller)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
