package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import soyuznik.support.Characters;
import soyuznik.support.FilledForm;
import soyuznik.support.MatrixLine;
import soyuznik.support.MatrixWorld;
import soyuznik.support.Night;
import soyuznik.support.ProductTest;

/** Whatever is typed into any field of any page is shown as text, and does nothing. */
@ProductTest
@TestPropertySource(properties = "payloads=in a database of their own")
class PayloadsTest {
    private static final List<String> PAYLOADS =
            List.of(
                    "<script data-hurt>alert(1)</script>",
                    "\"><img data-hurt src=x onerror=alert(1)>",
                    "' data-hurt onmouseover='alert(1)",
                    "</textarea></title><svg data-hurt onload=alert(1)>",
                    "javascript:alert('data-hurt')",
                    "{{7*7}}${7*7}#{7*7}<%= 7*7 %> %s {0} {count, plural}",
                    "'; drop table clients.company; --",
                    "\u202e\u0000\ufeffневидимое");

    private final MockMvc web;
    private final MatrixWorld world;
    private final Characters characters;
    private final Set<String> taken = new TreeSet<>();

    @Autowired
    PayloadsTest(MockMvc web, MatrixWorld world, Characters characters) {
        this.web = web;
        this.world = world;
        this.characters = characters;
    }

    @Night
    void whateverIsTypedStaysText() throws Exception {
        for (var address : addresses()) {
            for (var form : FilledForm.on(shown(address).getContentAsString())) {
                fill(address, form);
            }
        }
        for (var address : addresses()) {
            shown(address);
        }
        assertThat(taken).hasSizeGreaterThan(25);
        assertThat(taken).anyMatch(it -> it.matches("/companies/\\d+ name"));
        assertThat(taken).anyMatch(it -> it.matches("/projects/\\d+ title"));
        assertThat(taken).anyMatch(it -> it.matches("/people/\\d+ name"));
    }

    /** Every page, those last that end something. */
    private List<String> addresses() {
        var addresses = new ArrayList<>(List.of("/search?q=alert", "/search?q=%3Cscript"));
        for (var place : MatrixWorld.Place.values()) {
            MatrixLine.all().stream()
                    .filter(line -> !line.isWriting() && !line.isOpen())
                    .map(line -> world.address(line, place).toString())
                    .forEach(addresses::add);
        }
        var last = addresses.stream().filter(it -> it.contains("closure")).toList();
        addresses.removeAll(last);
        addresses.addAll(last);
        return addresses.stream().distinct().toList();
    }

    private void fill(String page, FilledForm form) throws Exception {
        for (var field : form.typed()) {
            for (var payload : PAYLOADS) {
                var fields = new LinkedMultiValueMap<>(fresh(page, form).fields());
                fields.set(field, payload);
                var answer = ask(post(URI.create(form.action())).params(fields), form.action());
                if (answer.getStatus() == 303) {
                    taken.add(form.action() + " " + field);
                }
            }
        }
    }

    /** With the version that the record has now. */
    private FilledForm fresh(String page, FilledForm form) throws Exception {
        return FilledForm.on(shown(page).getContentAsString()).stream()
                .filter(it -> it.action().equals(form.action()))
                .findFirst()
                .orElse(form);
    }

    private MockHttpServletResponse shown(String address) throws Exception {
        return ask(get(URI.create(address)), address);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder asked, String address)
            throws Exception {
        var who = address.startsWith("/settings") ? "admin" : "gleb";
        var answer = web.perform(asked.with(characters.signedIn(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isLessThan(500);
        harmless(address, answer.getContentAsString(StandardCharsets.UTF_8));
        return answer;
    }

    private static void harmless(String address, String page) {
        assertThat(page)
                .as(address)
                .doesNotContainPattern("<[^>\"']*data-hurt")
                .doesNotContainPattern("=\"[^\"]*\"[^>\"]* data-hurt")
                .doesNotContainPattern("(?i)(href|src|action)=\"\\s*javascript:");
    }
}
