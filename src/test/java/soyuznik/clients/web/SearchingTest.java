package soyuznik.clients.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.Numbers;
import soyuznik.clients.People;
import soyuznik.clients.Requisites;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Subject;
import soyuznik.shell.Hits;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** What the search box finds of clients, and for whom. */
@Rule("C-09")
@ProductTest
class SearchingTest {
    private static final AtomicBoolean MADE = new AtomicBoolean();
    private static final String INN = Numbers.inn();

    @Autowired private Hits hits;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;

    @BeforeEach
    void someClients() {
        if (MADE.compareAndSet(false, true)) {
            make("Новый Щёлковёрстский завод", null, "anna");
            make("Щёлковёрстский завод", INN, "anna");
            make("Щёлковёрстский карьер", null, "boris");
            var client = make("Другое дело", null, "anna");
            person(client, "Щёлковёрстова Ульяна");
        }
    }

    @Test
    void whatBeginsWithTheWordsComesBeforeWhatHoldsThem() {
        assertThat(found("щёлковёрстский завод", "anna"))
                .containsExactly("Щёлковёрстский завод", "Новый Щёлковёрстский завод");
    }

    @Test
    void aClientIsFoundByItsNumber() {
        assertThat(found(INN, "anna")).containsExactly("Щёлковёрстский завод");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "щелковерстский завод",
                "ЩЁЛКОВЁРСТСКИЙ ЗАВОД",
                "shelkoverstskij zavod",
                "щeлкoвeрcтский завод",
                "завод щёлковёрст"
            })
    void neitherYoNorAlphabetNorOrderHideIt(String typed) {
        assertThat(found(typed, "anna")).contains("Щёлковёрстский завод");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "щёлковёртский завод", // a letter is missing
                "щёлковвёрстский завод", // one too many
                "щёлковёрсткий зивод", // another in each word
                "щелвоёрстский" // two changed places
            })
    void oneErrorInAWordDoesNotHideIt(String typed) {
        assertThat(found(typed, "anna")).isEmpty();
        assertThat(near(typed, "anna")).contains("Щёлковёрстский завод");
    }

    @Test
    @Rule("T-02")
    void whatIsNotSeenIsNotMeantEither() {
        assertThat(near("щёлковёртский", "boris")).containsExactly("Щёлковёрстский карьер");
        assertThat(near("щёлковёртский", "vera")).hasSize(2);
        assertThat(near("щёлковёртский", "gleb")).hasSize(3);
        assertThat(near("щёлковёртский", "admin")).isEmpty();
    }

    @Test
    void numbersAndShortWordsAreNotGuessed() {
        assertThat(near(INN.substring(0, 9) + "0", "anna")).isEmpty();
        assertThat(near("зив", "anna")).isEmpty();
    }

    @Test
    void whatIsFoundIsNotMeantOnceMoreAndTheOtherKeyboardIsUnderstood() throws Exception {
        assertThat(page("щёлковёрстов")).containsOnlyOnce("Щёлковёрстова");
        assertThat(page("o`krjd`hcnjdf")).contains("Возможно, вы искали", "Щёлковёрстова");
    }

    private String page(String typed) throws Exception {
        var asked = get("/search").param("q", typed).with(characters.signedIn("anna"));
        return browser.perform(asked).andReturn().getResponse().getContentAsString(UTF_8);
    }

    private List<String> near(String typed, String who) {
        return hits.near(Folding.fold(typed), characters.viewer(who), 6).stream()
                .filter(group -> group.kind() == Subject.Kind.COMPANY)
                .flatMap(group -> group.hits().stream())
                .map(Hits.Hit::title)
                .toList();
    }

    @Test
    @Rule("T-02")
    void eachFindsOnlyWhatIsSeen() {
        assertThat(found("щёлковёрстский", "vera"))
                .containsExactly("Щёлковёрстский завод", "Новый Щёлковёрстский завод");
        assertThat(found("щёлковёрстский", "boris")).containsExactly("Щёлковёрстский карьер");
        assertThat(found("щёлковёрстский", "gleb")).hasSize(3);
        assertThat(found("щёлковёрстский", "admin")).isEmpty();
    }

    @Test
    void clientsAndPeopleComeApart() {
        var found = hits.glance(Folding.fold("щёлковёрст"), characters.viewer("gleb"), 2);
        assertThat(found)
                .extracting(Hits.Group::kind)
                .containsExactly(Subject.Kind.COMPANY, Subject.Kind.PERSON);
        assertThat(found).extracting(Hits.Group::more).containsExactly(1, 0);
    }

    private List<String> found(String typed, String who) {
        return hits.all(Subject.Kind.COMPANY, Folding.fold(typed), characters.viewer(who)).stream()
                .flatMap(group -> group.hits().stream())
                .map(Hits.Hit::title)
                .toList();
    }

    private CompanyId make(String name, @Nullable String inn, String who) {
        var data = CompanyData.named(name, new Requisites("RU", inn, null, null, null, null, null));
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        return Characters.done(companies.make(fresh, characters.viewer(who)));
    }

    private void person(CompanyId client, String name) {
        var person = NewPerson.named(client, name, "", true);
        Characters.done(people.add(person, characters.viewer("anna")));
    }
}
