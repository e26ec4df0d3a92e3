package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.TwoTabs;
import soyuznik.support.TwoTabs.Line;

@OnProjects
class ProjectsChangedMeanwhileTest {
    private final MockMvc browser;
    private final TwoTabs tabs;
    private final Sales sales;
    private final People people;
    private final Employments employments;
    private final Projects projects;
    private final Characters characters;
    private final Viewer anna;

    ProjectsChangedMeanwhileTest(
            MockMvc browser,
            Sales sales,
            People people,
            Employments employments,
            Projects projects,
            Characters characters) {
        this.employments = employments;
        this.browser = browser;
        this.tabs = new TwoTabs(browser, characters);
        this.sales = sales;
        this.people = people;
        this.projects = projects;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void thePersonOfAProjectIsReadByNameAndTakenAsTheFormSendsIt() throws Exception {
        var project = sales.bare(anna);
        var petrov = sales.person(projects.get(project, anna).client().id(), true, anna);
        tabs.first("anna", edit(project).param("person", petrov.toString()));
        var told = tabs.second("anna", edit(project));
        assertThat(told.of("person"))
                .isEqualTo(
                        new Line(
                                "С кем работаем",
                                "Петров Иван, Главный механик",
                                petrov.toString(),
                                "пусто"));
    }

    @Test
    void moneyAndDaysOfAProjectAreReadAsEverywhere() throws Exception {
        var project = sales.ready(anna);
        var told = tabs.second("anna", outdated(project));
        assertThat(told.of("amount"))
                .isEqualTo(new Line("Сумма", "14 200 000 ₽", "14200000 RUB", "пусто"));
        var day = sales.today().plusMonths(2);
        assertThat(told.of("plannedClose").theirs())
                .isEqualTo(DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(day));
        assertThat(told.of("plannedClose").sent()).isEqualTo(day.toString());
        var english = tabs.secondInEnglish("anna", outdated(project));
        assertThat(english.of("amount").theirs()).isEqualTo("₽14,200,000");
        assertThat(english.of("plannedClose").theirs())
                .isEqualTo(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day));
    }

    private static MockHttpServletRequestBuilder outdated(ProjectId project) {
        return post("/projects/" + project)
                .param("title", "Топливные фильтры для линии 4")
                .param("currency", "RUB")
                .param("version", "99");
    }

    @Test
    void whoLeadsAProjectIsReadByName() throws Exception {
        var project = sales.bare(anna);
        tabs.first("vera", edit(project).param("owner", id("anna")).param("need", "Ресурс"));
        var told = tabs.second("vera", edit(project).param("owner", id("vera")));
        assertThat(told.of("owner").theirs()).isEqualTo("Иванова Анна Петровна");
        assertThat(told.of("owner").sent()).isEqualTo(id("anna"));
        assertThat(told.of("owner").ours()).startsWith("Громова");
    }

    @Test
    void theAnswerToAProposalIsReadInWords() throws Exception {
        var project = sales.ready(anna);
        sales.propose(project, anna);
        var page = page("/projects/" + project);
        var proposal = page.replaceFirst("(?s).*/proposals/(\\d+)/edit.*", "$1");
        var address = "/projects/" + project + "/proposals/" + proposal;
        tabs.first("anna", proposal(address).param("reply", "DECLINED"));
        var told = tabs.second("anna", proposal(address).param("reply", "ACCEPTED"));
        assertThat(told.of("reply"))
                .isEqualTo(new Line("Что ответили", "отказались", "DECLINED", "согласны"));
        var english = tabs.secondInEnglish("anna", proposal(address).param("reply", "ACCEPTED"));
        assertThat(english.of("reply").theirs()).isEqualTo("declined");
    }

    @Test
    void whoLeftTheClientStaysChosenInTheForm() throws Exception {
        var project = sales.ready(anna);
        var contact = Objects.requireNonNull(projects.get(project, anna).sale().contact());
        var there = people.get(contact.id(), anna).main().id();
        Characters.done(employments.leave(there, sales.today(), anna));
        assertThat(page("/projects/" + project + "/edit"))
                .contains("<option value=\"" + contact.id() + "\" selected>");
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("anna")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String id(String name) {
        return characters.id(name).toString();
    }

    private static MockHttpServletRequestBuilder edit(ProjectId project) {
        return post("/projects/" + project)
                .param("title", "Топливные фильтры для линии 4")
                .param("currency", "RUB")
                .param("version", "0");
    }

    private MockHttpServletRequestBuilder proposal(String address) {
        return post(address)
                .param("sentOn", sales.today().toString())
                .param("answeredOn", sales.today().toString())
                .param("currency", "RUB")
                .param("version", "0");
    }
}
