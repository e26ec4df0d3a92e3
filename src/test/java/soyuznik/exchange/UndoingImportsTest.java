package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.exchange.Import.State.DONE;
import static soyuznik.exchange.Import.State.UNDONE;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_REACH;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_COUNTED;
import static soyuznikdb.projects.Tables.SHELF_TOTAL;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.History;
import soyuznik.clients.Teams;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** An import is taken back as a whole, as long as nothing stands on what it made. */
@Rule("W-01")
@ProductTest
class UndoingImportsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Teams teams;
    @Autowired private History history;

    @Test
    void companiesGoTheDaughtersBeforeTheirMother() {
        var id = desk().finished("компания;головная\nМатка;\nДочка;Матка\nВнучка;Дочка\n", gleb());
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(UNDONE);
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.in("Матка", "Дочка", "Внучка"))).isZero();
        assertThat(sql.fetchCount(ORIGIN, ORIGIN.IMPORT_ID.eq(id.value()))).isZero();
    }

    @Test
    void peopleGoWithTheClientsThatWereMadeAlong() {
        var file = "фио;компания;телефон\nБезвозвратов Пётр;Уйдёт с людьми;8 921 555-01-77\n";
        var id = desk().finished(file, gleb());
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(UNDONE);
        assertThat(sql.fetchCount(PERSON, PERSON.NAME.eq("Безвозвратов Пётр"))).isZero();
        assertThat(company("Уйдёт с людьми")).isEmpty();
    }

    @Test
    void aClientOfOursOutlivesItsPeopleAndKnowsWhatHasGone() {
        var before = desk().finished("компания\nОстаётся сам\n", gleb());
        var id = desk().finished("фио;компания\nУходящий Иван;Остаётся сам\n", gleb());
        undos().undone(id, gleb());
        var company = company("Остаётся сам").getFirst();
        assertThat(sql.fetchCount(EMPLOYMENT, EMPLOYMENT.COMPANY_ID.eq(company))).isZero();
        var told =
                history.about(List.of(new CompanyId(company)), Stretch.newest(10), gleb())
                        .lines()
                        .getFirst();
        assertThat(told.code()).isEqualTo("PersonUnmade");
        assertThat(told.who()).isNotNull();
        assertThat(undos().undone(before, gleb()).state()).isEqualTo(UNDONE);
    }

    @Test
    void theBoardCountsWithoutTheProjectsThatWent() {
        var counted = total();
        var id =
                desk().finished(
                                "клиент;товар;сумма\nСчётный;Насос;700\nСчётный;Клапан;50\n",
                                gleb());
        assertThat(total()).isEqualTo(counted + 2);
        undos().undone(id, gleb());
        assertThat(total()).isEqualTo(counted);
        assertThat(sql.fetchCount(PROJECT_COUNTED, PROJECT_COUNTED.PROJECT_ID.notIn(projects())))
                .isZero();
    }

    @Test
    void nobodySeesAClientThatHasGone() {
        var id = desk().finished("клиент;товар\nНевидимый;Насос\n", gleb());
        undos().undone(id, gleb());
        assertThat(company("Невидимый")).isEmpty();
        assertThat(sql.fetchCount(REACH, REACH.COMPANY_ID.notIn(clients()))).isZero();
        assertThat(sql.fetchCount(COMPANY_REACH, COMPANY_REACH.COMPANY_ID.notIn(clients())))
                .isZero();
    }

    private static Select<Record1<Long>> clients() {
        return DSL.select(COMPANY.ID).from(COMPANY);
    }

    @Test
    void whoJoinedATeamForTheSakeOfAProjectLeavesIt() {
        desk().finished("компания\nКоманда вернётся\n", gleb());
        var file = "клиент;товар;ответственный\nКоманда вернётся;Насос;Иванова Анна\n";
        var id = desk().finished(file, gleb());
        assertThat(working("Команда вернётся")).contains(characters.id("anna").value());
        undos().undone(id, gleb());
        assertThat(working("Команда вернётся")).doesNotContain(characters.id("anna").value());
    }

    @Test
    void whereSomebodyWorkedWithOneOfThemNothingGoesAndThePageSaysWhere() {
        var id = desk().finished("компания\nТронутый\nНетронутый\n", gleb());
        var touched = new CompanyId(company("Тронутый").getFirst());
        teams.join(touched, characters.id("anna"), gleb());
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(DONE);
        assertThat(company("Нетронутый")).hasSize(1);
        var undo = all.find(id, gleb()).orElseThrow();
        assertThat(undo.obstacles()).isEqualTo(1);
        assertThat(undo.first().getFirst().name()).isEqualTo("Тронутый");
        assertThat(Objects.requireNonNull(undo.first().getFirst().what()).code())
                .isEqualTo("MemberJoined");
    }

    @Test
    void whatIsTiedByAKeyAloneStandsInTheWayToo() {
        var other = desk().finished("компания\nПривязанный\n", gleb());
        var id = desk().finished("компания\nТайная мать\n", gleb());
        sql.update(COMPANY)
                .set(COMPANY.PARENT_ID, company("Тайная мать").getFirst())
                .where(COMPANY.NAME.eq("Привязанный"))
                .execute();
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(DONE);
        assertThat(all.find(id, gleb()).orElseThrow().first().getFirst().what()).isNull();
        assertThat(undos().undone(other, gleb()).state()).isEqualTo(UNDONE);
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(UNDONE);
    }

    @Test
    void whatAnotherFileBroughtStandsInTheWayUntilThatIsUndoneToo() {
        var first = desk().finished("компания\nОснова двух\n", gleb());
        var second = desk().finished("клиент;товар\nОснова двух;Насос\n", gleb());
        assertThat(undos().undone(first, gleb()).state()).isEqualTo(DONE);
        assertThat(undos().undone(second, gleb()).state()).isEqualTo(UNDONE);
        assertThat(undos().undone(first, gleb()).state()).isEqualTo(UNDONE);
    }

    @Test
    void whatCameToStandMeanwhileStaysAndTheRestGoes() {
        var id = desk().finished("компания\nУспел уйти\nПоздно тронут\nПервым ушёл\n", gleb());
        undos().begun(id, gleb());
        undos().sawNothing(id);
        var touched = new CompanyId(company("Поздно тронут").getFirst());
        teams.join(touched, characters.id("anna"), gleb());
        undoer.run(id);
        assertThat(company("Поздно тронут")).hasSize(1);
        assertThat(company("Успел уйти")).isEmpty();
        assertThat(company("Первым ушёл")).isEmpty();
        assertThat(imports.get(id, gleb()).state()).isEqualTo(DONE);
    }

    @Test
    void whatStoppedInTheMiddleIsTakenUpAgainAndTwiceIsOnce() {
        var id = desk().finished("клиент;товар\nПрерванный;Насос\n", gleb());
        undos().begun(id, gleb());
        undos().tookOnly(id, Kind.PROJECTS);
        assertThat(company("Прерванный")).hasSize(1);
        undoer.run(id);
        undoer.run(id);
        assertThat(company("Прерванный")).isEmpty();
        assertThat(all.find(id, gleb()).orElseThrow().done()).isEqualTo(2);
        var subject = new Subject(Subject.Kind.IMPORT, id.value());
        assertThat(history.about(subject, Stretch.newest(10)).lines().getFirst().code())
                .isEqualTo("ImportUndone");
    }

    @Test
    void theSameFileGoesInAgainAfterwards() {
        var file = "клиент;товар\nСнова здесь;Насос\n";
        undos().undone(desk().finished(file, gleb()), gleb());
        assertThat(desk().brought(file, gleb()).made()).isEqualTo(1);
    }

    @Test
    @Rule("T-07")
    void onlyWhoBroughtItInTakesItBackAndOnlyOnce() {
        var anna = characters.viewer("anna");
        var id = desk().finished("компания\nАннин завод\n", anna);
        var undone = all.make(id, gleb());
        assertThat(undone).isInstanceOf(Outcome.Forbidden.class);
        undos().begun(id, anna);
        assertThat(all.make(id, anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(sql.fetchCount(IMPORT, IMPORT.ID.eq(id.value()))).isEqualTo(1);
        assertThat(anna.may(Right.IMPORT)).isTrue();
    }

    private List<Long> company(String name) {
        return sql.select(COMPANY.ID).from(COMPANY).where(COMPANY.NAME.eq(name)).fetch(COMPANY.ID);
    }

    private org.jooq.Select<org.jooq.Record1<Long>> projects() {
        return DSL.select(PROJECT.ID).from(PROJECT);
    }

    /** What the board of whoever sees all counts. */
    private int total() {
        return sql
                .select(SHELF_TOTAL.PROJECTS)
                .from(SHELF_TOTAL)
                .where(SHELF_TOTAL.SCOPE.eq(Viewer.ALL))
                .fetch(SHELF_TOTAL.PROJECTS)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<Long> working(String company) {
        return sql.select(MEMBER.USER_ID)
                .from(MEMBER)
                .where(MEMBER.COMPANY_ID.in(company(company)).and(MEMBER.UNTIL.isNull()))
                .fetch(MEMBER.USER_ID);
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private UndoDesk undos() {
        return new UndoDesk(all, undoer, undoing, imports);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
