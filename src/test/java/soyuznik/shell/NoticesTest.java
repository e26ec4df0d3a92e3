package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import soyuznik.kernel.Text;
import tools.jackson.databind.json.JsonMapper;

class NoticesTest {
    private static final Text DONE = new Text("progress.count", Map.of("done", 3, "total", 5));
    private final Notices notices = new Notices(new JsonMapper(), Gallery.TEXTS);

    @Test
    void comesToThePageAfterTheVerbAndIsGoneThen() {
        var cookie = sent(new Frame.Notice(DONE, "/projects/7/reopenings"));
        var answer = new MockHttpServletResponse();
        var notice = taken("/projects/7", cookie, answer);
        assertThat(notice).isEqualTo(new Frame.Notice(DONE, "/projects/7/reopenings"));
        assertThat(answer.getHeader("Set-Cookie")).startsWith("notice=;").contains("Max-Age=0");
    }

    @Test
    void waitsForItsPage() {
        var cookie = sent(new Frame.Notice(DONE, null));
        assertThat(taken("/progress/1", cookie, new MockHttpServletResponse())).isNull();
    }

    @Test
    void scriptsAndOtherSitesDontGetTheCookie() {
        var answer = send(new Frame.Notice(DONE, null));
        assertThat(answer.getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=60", "Path=/");
    }

    @Test
    void anUndoMayNameNumbers() {
        var cookie = sent(new Frame.Notice(DONE, "/companies/5/departures?user=7"));
        assertThat(taken("/projects/7", cookie, new MockHttpServletResponse())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/x", "/\\\\evil", "https://evil.example", "/a?b", "/a?b=//c"})
    void anUndoThatLeadsElsewhereIsDropped(String undo) {
        var json = "{\"path\":\"/\",\"key\":\"ui.save\",\"args\":{},\"undo\":\"" + undo + "\"}";
        assertThat(taken("/", forged(json), new MockHttpServletResponse())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "null", "{\"path\":\"/\",\"key\":\"no.such\",\"args\":{}}"})
    void whatWeDidNotWriteIsDropped(String json) {
        assertThat(taken("/", forged(json), new MockHttpServletResponse())).isNull();
        assertThat(taken("/", new Cookie("notice", "%%%"), new MockHttpServletResponse())).isNull();
    }

    private Cookie sent(Frame.Notice notice) {
        var header = Objects.requireNonNull(send(notice).getHeader("Set-Cookie"));
        return new Cookie("notice", header.substring("notice=".length(), header.indexOf(';')));
    }

    private MockHttpServletResponse send(Frame.Notice notice) {
        var flash = new FlashMap();
        flash.put("notice", notice);
        flash.setTargetRequestPath("/projects/7");
        var response = new MockHttpServletResponse();
        notices.saveOutputFlashMap(flash, new MockHttpServletRequest(), response);
        return response;
    }

    private static Cookie forged(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Cookie("notice", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private @Nullable Object taken(String path, Cookie cookie, MockHttpServletResponse response) {
        var request = new MockHttpServletRequest("GET", path);
        request.setCookies(cookie);
        var flash = notices.retrieveAndUpdate(request, response);
        return flash == null ? null : flash.get("notice");
    }
}
