package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.clients.Numbers;
import soyuznik.kernel.Outcome;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DictionariesTest {
    private final Dictionaries dictionaries;
    private final Characters characters;
    private final MockMvc browser;

    DictionariesTest(Dictionaries dictionaries, Characters characters, MockMvc browser) {
        this.dictionaries = dictionaries;
        this.characters = characters;
        this.browser = browser;
    }

    @Test
    void aWordSaidInOneLanguageIsTheSameInTheOther() {
        var word = added("Верфи");
        assertThat(word.en()).isEqualTo(word.ru());
        var form = new EntryForm(UUID.randomUUID(), word.ru(), "Yards " + word.id(), 0);
        Characters.done(dictionaries.rename(word.id(), form, characters.viewer("vera")));
        assertThat(dictionaries.get(word.id()).en()).isEqualTo("Yards " + word.id());
    }

    @Test
    void theSameWordIsNotAddedTwice() {
        var word = added("Прокат");
        var again = new EntryForm(UUID.randomUUID(), word.ru().toUpperCase(Locale.ROOT), "", 0);
        assertThat(dictionaries.make(Dictionary.INDUSTRY, again, characters.viewer("vera")))
                .isEqualTo(Outcome.invalid("ru", "access.error.entry.taken"));
    }

    @Test
    void theSecondToRenameIsShownBothWords() {
        var word = added("Литьё");
        var first = new EntryForm(UUID.randomUUID(), word.ru() + " чугуна", word.en(), 0);
        Characters.done(dictionaries.rename(word.id(), first, characters.viewer("vera")));
        var second = new EntryForm(UUID.randomUUID(), word.ru() + " стали", word.en(), 0);
        assertThat(dictionaries.rename(word.id(), second, characters.viewer("gleb")))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void aWordIsFreeOnceAnotherIsNoLongerCalledSo() {
        var before = added("Сталь");
        var form =
                new EntryForm(UUID.randomUUID(), before.ru() + " чёрная", "Iron " + before.id(), 0);
        Characters.done(dictionaries.rename(before.id(), form, characters.viewer("vera")));
        assertThat(find(before.ru()).id()).isEqualTo(before.id());
        var english = new EntryForm(UUID.randomUUID(), before.ru(), "Steel " + before.id(), 0);
        Characters.done(dictionaries.make(Dictionary.INDUSTRY, english, characters.viewer("vera")));
        var after = find(before.ru());
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(find(after.en()).id()).isEqualTo(after.id());
        assertThat(find(form.ru()).id()).isEqualTo(before.id());
    }

    private DictionaryEntry find(String word) {
        return dictionaries.find(Dictionary.INDUSTRY, word).orElseThrow();
    }

    @Test
    void wordsChangePlaces() {
        var upper = added("Первое");
        var lower = added("Второе");
        Characters.done(dictionaries.move(lower.id(), true, characters.viewer("vera")));
        var order =
                dictionaries.all(Dictionary.INDUSTRY).stream().map(DictionaryEntry::id).toList();
        assertThat(order.indexOf(lower.id())).isLessThan(order.indexOf(upper.id()));
    }

    @Test
    @Rule("C-01")
    void aRetiredWordStaysWhereItWasChosenAndIsOfferedNoMore() throws Exception {
        var word = added("Канаты");
        var client = made("anna", word.ru()).andExpect(status().isSeeOther()).andReturn();
        var address = Objects.requireNonNull(client.getResponse().getRedirectedUrl());
        sent("vera", post("/settings/dictionaries/entries/" + word.id() + "/retirement"))
                .andExpect(status().isSeeOther());
        sent("anna", get(address)).andExpect(content().string(containsString(word.ru())));
        sent("anna", get("/companies/new"))
                .andExpect(content().string(not(containsString(word.ru()))));
        made("anna", word.ru()).andExpect(status().isUnprocessableContent());
    }

    @Test
    @Rule("C-01")
    void onlyWhoMayEditDictionariesTypesANewIndustry() throws Exception {
        made("anna", "Небывалая отрасль")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Такой отрасли в справочнике нет")));
        made("vera", "Небывалая отрасль").andExpect(status().isSeeOther());
        made("anna", "небывалая  ОТРАСЛЬ").andExpect(status().isSeeOther());
    }

    @Test
    void anIndustryIsReadInTheReadersLanguage() throws Exception {
        var client = made("anna", "Metallurgy").andExpect(status().isSeeOther()).andReturn();
        var address = Objects.requireNonNull(client.getResponse().getRedirectedUrl());
        sent("anna", get(address)).andExpect(content().string(containsString("Металлургия")));
        sent("anna", get("/settings/dictionaries/industry")).andExpect(status().isForbidden());
        sent("vera", get("/settings/dictionaries/nothing")).andExpect(status().isNotFound());
    }

    private DictionaryEntry added(String word) {
        var own = word + ' ' + UUID.randomUUID();
        var form = new EntryForm(UUID.randomUUID(), own, "", 0);
        Characters.done(dictionaries.make(Dictionary.INDUSTRY, form, characters.viewer("vera")));
        return dictionaries.find(Dictionary.INDUSTRY, own).orElseThrow();
    }

    private ResultActions made(String who, String industry) throws Exception {
        return sent(
                who,
                post("/companies")
                        .param("key", UUID.randomUUID().toString())
                        .param("inn", Numbers.inn())
                        .param("name", "Завод " + UUID.randomUUID())
                        .param("industry", industry));
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
