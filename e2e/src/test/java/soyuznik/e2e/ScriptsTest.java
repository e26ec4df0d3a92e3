package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scripts typed into every field of the pages about clients: in a real browser none of them runs,
 * and none needs the rule about content to be stopped.
 */
@Tag("long")
class ScriptsTest {
    /** So many stand in a field one after the other: the shortest field takes them. */
    private static final int AT_ONCE = 3;

    /** The forms below the page of a client. */
    private static final List<String> OF_A_CLIENT =
            List.of(
                    "edit",
                    "people/new",
                    "sites/new",
                    "addresses/new",
                    "accounts/new",
                    "contracts/new",
                    "specifications/new",
                    "notes/new",
                    "dates/new",
                    "standings/new",
                    "decision/edit");

    private static final List<String> OF_A_PERSON =
            List.of("edit", "contacts/new", "consent/new", "employments/new");

    private static final List<String> OF_ALL =
            List.of(
                    "/people/new",
                    "/settings/dictionaries/industry",
                    "/settings/fields/company/new",
                    "/settings/fields/person/new",
                    "/settings/consent",
                    "/views/new?kind=companies&query=own=true");

    /** Those that a text alone fills, whatever number stands in their way; the others refuse it. */
    private static final List<String> SAVED =
            List.of(
                    "/companies/new",
                    "/companies/7/edit",
                    "/companies/7/people/new",
                    "/companies/7/sites/new",
                    "/companies/7/addresses/new",
                    "/companies/7/notes/new",
                    "/companies/7/dates/new",
                    "/people/7/edit",
                    "/people/7/contacts/new",
                    "/settings/fields/company/new",
                    "/settings/fields/person/new",
                    "/settings/consent");

    /** What shows it again. */
    private static final List<String> SHOWN =
            List.of(
                    "/companies?sort=name&cols=phone,email,tags,industry",
                    "/people",
                    "/duplicates",
                    "/namesakes",
                    "/day",
                    "/settings/dictionaries/industry",
                    "/settings/fields/company",
                    "/search?q=alert",
                    "/search?q=script");

    private Product product;
    private Browser browser;
    private Typist typist;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        product = Product.start();
        Founder.found(product);
        browser = new Browser(product.address());
        var person = browser.person("Белова", "ru-RU");
        person.opens("/session/new");
        person.signsIn(Founder.EMAIL, Founder.PASSWORD);
        typist = new Typist(person);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        try (var _ = product) {
            browser.close();
        }
    }

    @Test
    void whateverIsTypedStaysText() throws IOException {
        var payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(60);
        for (int i = 0; i < payloads.size(); i += AT_ONCE) {
            var some = payloads.subList(i, Math.min(i + AT_ONCE, payloads.size()));
            typeEverywhere(String.join(" ", some));
        }
        SHOWN.forEach(typist::looksAt);
        assertSoftly(all -> {
            all.assertThat(typist.dialogs()).as("dialogs").isZero();
            all.assertThat(typist.broken()).as("breaks of the rule about content").isEmpty();
            all.assertThat(typist.saved()).as("forms that were saved").containsAll(SAVED);
        });
    }

    private void typeEverywhere(String payload) {
        typist.types("/companies/new", payload);
        var client = typist.place();
        assertThat(client).as("a client of the name %s", payload).matches("/companies/\\d+");
        OF_A_CLIENT.forEach(form -> typist.types(client + "/" + form, payload));
        typist.looksAt(client);
        typist.followsTo("main a[href^='/people/']")
                .ifPresent(person -> {
                    OF_A_PERSON.forEach(form -> typist.types(person + "/" + form, payload));
                    typist.looksAt(person);
                });
        OF_ALL.forEach(form -> typist.types(form, payload));
    }

    static List<String> payloads() throws IOException {
        try (var in =
                Objects.requireNonNull(ScriptsTest.class.getResourceAsStream("/payloads.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
