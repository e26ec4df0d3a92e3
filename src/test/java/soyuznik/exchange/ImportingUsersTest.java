package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;

import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.History;
import soyuznik.access.PasswordLinks;
import soyuznik.access.User;
import soyuznik.access.Users;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Our people come in with their branches and heads, by the administrator alone. */
@Rule("W-01")
@ProductTest
class ImportingUsersTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos undos;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Users users;
    @Autowired private PasswordLinks links;
    @Autowired private History history;

    @Test
    void theTeamsOfTheSampleComeWithBranchesAndHeads() {
        var file =
                "sales_agent,manager,regional_office\nAnna Snellingova,Dustin Bossman,Centralia\nCecily Lampkinova,Dustin Bossman,Centralia\n";
        var id = desk().checked(file, admin());
        assertThat(desk().mapping(id, admin()).kind()).isEqualTo(Kind.USERS);
        assertThat(requireNonNull(imports.understanding(id, admin()).forecast()).clients())
                .isEqualTo(1);
        run(id);
        var anna = mail("anna.snellingova@soyuz.example");
        assertThat(anna.roles()).containsExactly(Role.SELLER);
        assertThat(anna.branchName()).isEqualTo("Centralia");
        var head = mail("dustin.bossman@soyuz.example");
        assertThat(head.roles()).containsExactly(Role.HEAD);
        assertThat(head.branch()).isEqualTo(anna.branch());
        assertThat(mail("cecily.lampkinova@soyuz.example").branch()).isEqualTo(anna.branch());
    }

    @Test
    void aRussianNameMailRoleAndPhoneAreTaken() {
        desk().brought(
                        "ФИО;Почта;Роль;Телефон;Филиал\nЩукин Юрий Ильич;shchukin@zavod.example;Руководитель отдела продаж;+7 900 555-44-33;Новый / Дальний\n",
                        admin());
        var user = mail("shchukin@zavod.example");
        assertThat(user.name().full()).isEqualTo("Щукин Юрий Ильич");
        assertThat(user.roles()).isEqualTo(Set.of(Role.HEAD));
        assertThat(user.phone()).isEqualTo("+7 900 555-44-33");
        assertThat(user.branchName()).isEqualTo("Дальний");
        assertThat(branches("Новый")).isEqualTo(1);
    }

    @Test
    void theyComeInByAOneTimeLinkAsThoseMadeByHand() {
        desk().brought("ФИО;Почта\nСсылкин Савва;ssylkin@zavod.example\n", admin());
        var user = mail("ssylkin@zavod.example");
        assertThat(user.state()).isEqualTo(User.State.INVITED);
        var token = Characters.done(links.make(user.id(), admin()));
        assertThat(links.find(token)).isPresent();
        assertThat(
                        history.about(Subject.of(user.id()), Stretch.newest(10))
                                .lines()
                                .getLast()
                                .code())
                .isEqualTo("UserInvited");
    }

    @Test
    void theSameFileAgainChangesNothingAndOursAreKnownByNameOrMail() {
        var file = "ФИО;Руководитель\nПовторов Пётр;Главнов Гриша\nИванова Анна;Громова Вера\n";
        assertThat(desk().brought(file, admin())).isEqualTo(new Import.Progress(2, 2, 1, 1, 0));
        assertThat(desk().brought(file, admin())).isEqualTo(new Import.Progress(2, 2, 0, 2, 0));
        assertThat(count("Главнов")).isEqualTo(1);
        assertThat(count("Иванова")).isEqualTo(1);
    }

    @Test
    void namesakesWithoutAMailAreNotTakenForOnePerson() {
        var file = "ФИО\nТёзкин Иван Ильич\nТёзкин Иван Петрович\nТёзкина Инна Ильинична\n";
        var id = desk().finished(file, admin());
        assertThat(imports.get(id, admin()).progress())
                .isEqualTo(new Import.Progress(3, 3, 2, 0, 1));
        assertThat(imports.refused(id, admin(), 9).getFirst().faults().getFirst().reason().key())
                .isEqualTo("exchange.fault.mail_taken");
    }

    @Test
    void whoLeadsOthersOfTheFileIsAHeadWhereverTheOwnRowStands() {
        desk().brought(
                        "ФИО;Руководитель\nСтаршинов Степан;\nМладшинов Михаил;Старшинов Степан\n",
                        admin());
        assertThat(mail("stepan.starshinov@soyuz.example").roles()).containsExactly(Role.HEAD);
        assertThat(mail("mikhail.mladshinov@soyuz.example").roles()).containsExactly(Role.SELLER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";a@b.example;;;                   | exchange.fault.unnamed",
                "Безпочтов Борис;;;;               | exchange.fault.no_mail",
                "Кривов Кирилл;не почта;;;         | exchange.fault.mail",
                "Ролев Роман;r@b.example;Космонавт;; | exchange.fault.role",
                "Началов Никита;n@b.example;;;Неизвестнов Николай | exchange.fault.head"
            })
    void aRowThatCannotBeOneOfOursIsRefusedAndSaysWhy(String row, String why) {
        var id = desk().read("ФИО;Почта;Роль;Филиал;Руководитель\n" + row + "\n", admin());
        explainWithoutADomain(id);
        var forecast = requireNonNull(imports.understanding(id, admin()).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key()).isEqualTo(why);
    }

    @Test
    @Rule("T-07")
    void onlyTheAdministratorImportsUsers() {
        var gleb = characters.viewer("gleb");
        var id = desk().read("ФИО;Роль;Филиал\nЧужаков Чеслав;Директор;Север\n", gleb);
        var mapping = desk().mapping(id, gleb);
        assertThat(mapping.kind()).isEqualTo(Kind.USERS);
        assertThat(desk().explained(id, mapping, gleb)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(count("Чужаков")).isZero();
    }

    @Test
    void theyGoWithTheBranchesThatCameAlong() {
        var file = "ФИО;Филиал;Руководитель\nУшедшев Ульян;Ушедший филиал;Ушедшева Ульяна\n";
        var id = desk().finished(file, admin());
        assertThat(branches("Ушедший филиал")).isEqualTo(1);
        assertThat(undone(id)).isEqualTo(Import.State.UNDONE);
        assertThat(branches("Ушедший филиал")).isZero();
        assertThat(count("Ушедшев") + count("Ушедшева")).isZero();
    }

    @Test
    void whoHasALinkAlreadyStandsInTheWay() {
        var id = desk().finished("ФИО;Почта\nВошедшев Вадим;vad@zavod.example\n", admin());
        Characters.done(links.make(mail("vad@zavod.example").id(), admin()));
        assertThat(undone(id)).isEqualTo(Import.State.DONE);
        assertThat(undos.find(id, admin()).orElseThrow().first().getFirst().name())
                .isEqualTo("Вошедшев Вадим");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Snelling, anna.snelling",
        "Щукин Юрий, yuriy.shchukin",
        "Ёлкина Зоя Ильинична, zoya.yelkina",
        "Céline O’Neil, celine.oneil",
        "Младшинов Михаил, mikhail.mladshinov",
        "Ли Пётр, petr.li"
    })
    void aLoginIsMadeOfTheName(String name, String login) {
        var parted = UserRow.name(name, "", "", "");
        assertThat(Logins.of(parted, "zavod.example")).isEqualTo(login + "@zavod.example");
    }

    private void explainWithoutADomain(ImportId id) {
        var said = desk().mapping(id, admin());
        var stood = said.standing();
        var standing =
                new Standing(
                        stood.owner(),
                        stood.makeClients(),
                        "",
                        stood.source(),
                        stood.onKnown(),
                        "",
                        stood.method(),
                        stood.consentText(),
                        stood.onRefused());
        var mapping = said.standing(standing);
        Characters.done(desk().explained(id, mapping, admin()));
    }

    private void run(ImportId id) {
        Characters.done(starts.make(id, admin()));
        importer.run(Desk.first(id));
    }

    private User mail(String mail) {
        return users.findByEmail(mail).orElseThrow();
    }

    private int count(String surname) {
        return sql.fetchCount(APP_USER, APP_USER.SURNAME.eq(surname));
    }

    private int branches(String name) {
        return sql.fetchCount(BRANCH, BRANCH.NAME.eq(name));
    }

    private Import.State undone(ImportId id) {
        return new UndoDesk(undos, undoer, undoing, imports).undone(id, admin()).state();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer admin() {
        return characters.viewer("admin");
    }
}
