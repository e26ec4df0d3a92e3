package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static soyuznik.support.Characters.done;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Statements;

/** A history longer than the page of its record is read to its beginning. */
@ProductTest
class HistoryGoesOnTest {
    private static final int SITES = 75;
    private static final Pattern SITE = Pattern.compile("Цех (\\d+) конца");
    private static final Pattern NEXT = Pattern.compile("href=\"(/companies/\\d+/history[^\"]+)");

    @Autowired private Companies companies;
    @Autowired private Items items;
    @Autowired private Characters characters;
    @Autowired private Statements statements;
    @Autowired private MockMvc browser;
    private CompanyId client;

    @BeforeEach
    void muchHappened() {
        var anna = characters.viewer("anna");
        client = client("Завод длинной истории", anna);
        IntStream.range(0, SITES).forEach(number -> site(number, anna));
    }

    private CompanyId client(String name, Viewer by) {
        var data =
                CompanyData.named(
                        name + " " + UUID.randomUUID(),
                        new Requisites("RU", Numbers.inn(), null, null, null, null, null));
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        return done(companies.make(fresh, by));
    }

    private void site(int number, Viewer by) {
        var values = Map.of("name", "Цех " + number + " конца");
        done(items.add(new Item.Draft(UUID.randomUUID(), Section.SITES, client, values), by));
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("anna")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static @Nullable String next(String page) {
        var found = NEXT.matcher(page);
        return found.find() ? found.group(1) : null;
    }

    private static List<Integer> sites(String page) {
        var history = page.substring(page.indexOf("id=\"history\""));
        return SITE.matcher(history).results().map(it -> Integer.valueOf(it.group(1))).toList();
    }

    @Test
    void itIsReadToItsBeginningInOrderAndNothingTwice() throws Exception {
        var read = new ArrayList<Integer>();
        var pages = 0;
        for (var at = "/companies/" + client; at != null; pages++) {
            var page = page(at);
            read.addAll(sites(page));
            at = next(page);
        }
        assertThat(pages).isEqualTo(3);
        assertThat(read)
                .containsExactlyElementsOf(
                        IntStream.range(0, SITES).map(it -> SITES - 1 - it).boxed().toList());
    }

    @Test
    void theFirstViewAsksTheJournalOnce() throws Exception {
        var asked = statements.of(() -> page("/companies/" + client));
        assertThat(asked).filteredOn(it -> it.contains("\"journal\".\"event\"")).hasSize(1);
    }

    @Test
    void aShortOneEndsOnThePageOfItsRecord() throws Exception {
        var other = client("Завод короткой истории", characters.viewer("anna"));
        assertThat(next(page("/companies/" + other))).isNull();
    }
}
