package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scripts typed into every field about talks, what was heard, who decides and how: in a real
 * browser none of them runs, and none needs the rule about content to be stopped.
 */
@Tag("long")
class ScriptsInTalksTest {
    private static final int AT_ONCE = 3;

    /** The forms below the page of a project, in an order in which each finds what it is about. */
    private static final List<String> OF_A_PROJECT =
            List.of(
                    "participants/new",
                    "participants/1/edit",
                    "participants/1/judgements/new",
                    "participants/1/presentation",
                    "problems/1/edit",
                    "problems/1/findings/new",
                    "problems/1/consequences/new",
                    "criteria/new",
                    "criteria/1/edit",
                    "criteria/1/answers/new",
                    "path/new",
                    "path/1/edit",
                    "talks/new",
                    "talks/1/preparation",
                    "results/new",
                    "talks/1/results/edit",
                    "talks/1/letter",
                    "tasks");

    /** Those that a text alone fills. */
    private static final List<String> SAVED =
            List.of(
                    "/projects/7/participants/new",
                    "/projects/7/participants/7/presentation",
                    "/projects/7/problems/7/consequences/new",
                    "/projects/7/problems/7/edit",
                    "/projects/7/criteria/new",
                    "/projects/7/path/new",
                    "/projects/7/talks/new",
                    "/projects/7/talks/7/preparation",
                    "/projects/7/results/new",
                    "/projects/7/tasks",
                    "/settings/problems/new");

    private static final List<String> SHOWN =
            List.of(
                    "/projects/1",
                    "/projects/1/participants",
                    "/projects/1/problems",
                    "/projects/1/offers",
                    "/projects/1/criteria",
                    "/projects/1/path",
                    "/projects/1/talks",
                    "/projects/1/tasks",
                    "/projects/1/results/new",
                    "/projects/1/talks/2/letter",
                    "/projects/1/talks/4/preparation",
                    "/projects/1/participants/1/presentation",
                    "/companies/1",
                    "/people/1",
                    "/talks",
                    "/day",
                    "/day/talks",
                    "/settings/problems");

    private Product product;
    private Browser browser;
    private Typist typist;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        product = Product.start();
        Founder.found(product);
        var visit = Founder.signedIn(product);
        Founder.leads(visit);
        visit.post("/companies", Map.of("key", key(), "name", "Завод", "country", "RU"));
        visit.post("/companies/1/people", Map.of("key", key(), "name", "Петров Иван"));
        visit.post(
                "/projects",
                Map.of("key", key(), "company", "1", "title", "Насосы", "currency", "RUB"));
        visit.post("/projects/1/problems", Map.of("key", key(), "text", "Течёт"));
        browser = new Browser(product.address());
        var person = browser.person("Белова", "ru-RU");
        person.opens("/session/new");
        person.signsIn(Founder.EMAIL, Founder.PASSWORD);
        person.doesNotSee("Войти");
        typist = new Typist(person);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        try (var _ = product) {
            browser.close();
        }
    }

    @Test
    void whateverIsTypedStaysText() throws IOException {
        var payloads = ScriptsTest.payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(60);
        for (int i = 0; i < payloads.size(); i += AT_ONCE) {
            var some = payloads.subList(i, Math.min(i + AT_ONCE, payloads.size()));
            var text = String.join(" ", some);
            OF_A_PROJECT.forEach(form -> typist.types("/projects/1/" + form, text));
            typist.types("/settings/problems/new", text);
        }
        SHOWN.forEach(typist::looksAt);
        assertSoftly(all -> {
            all.assertThat(typist.dialogs()).as("dialogs").isZero();
            all.assertThat(typist.broken()).as("breaks of the rule about content").isEmpty();
            all.assertThat(typist.saved()).as("forms that were saved").containsAll(SAVED);
        });
    }
}
