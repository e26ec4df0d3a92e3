package soyuznik.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;
import soyuznik.kernel.Language;
import soyuznik.kernel.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the notice of a verb to the page after it in a cookie of one minute: no session on the
 * server. Whatever a browser sends is checked: a known message, an undo address of our own.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class Notices implements FlashMapManager {
    static final String COOKIE = "notice";

    /** A path, and numbers by their names, as in {@code ?user=7}. */
    private static final Pattern OURS =
            Pattern.compile("/[\\p{Alnum}][\\p{Alnum}/_.-]*(\\?[a-z]+=[\\d.]*(&[a-z]+=[\\d.]*)*)?");

    private static final Duration LIFE = Duration.ofMinutes(1);
    private final JsonMapper json;
    private final Texts texts;

    /** What stands in the cookie; only the page at the path takes it. */
    private record Carried(
            String path,
            String key,
            Map<String, Object> args,
            @Nullable String undo,
            @Nullable Boolean refused) {}

    Notices(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        var carried = carried(request);
        if (carried == null || !request.getRequestURI().equals(carried.path())) {
            return null;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        var flash = new FlashMap();
        flash.put(
                "notice",
                new Frame.Notice(
                        new Text(carried.key(), carried.args()),
                        carried.undo(),
                        Boolean.TRUE.equals(carried.refused())));
        return flash;
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (flash.get("notice") instanceof Frame.Notice(var text, var undo, var refused, var _)) {
            var path = flash.getTargetRequestPath();
            var carried =
                    new Carried(
                            path == null ? "/" : path,
                            text.key(),
                            plain(text.args()),
                            undo,
                            refused);
            var value =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(json.writeValueAsBytes(carried));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, LIFE, request));
        }
    }

    private @Nullable Carried carried(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            var bytes =
                    Base64.getUrlDecoder()
                            .decode(cookie.getValue().getBytes(StandardCharsets.US_ASCII));
            var carried = json.readValue(bytes, Carried.class);
            return texts.knows(Language.RU, carried.key()) && isOurs(carried.undo())
                    ? carried
                    : null;
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            return null; // not written by us
        }
    }

    /** A path of this site: {@code //host} and {@code /\host} lead elsewhere. */
    static boolean isOurs(@Nullable String undo) {
        return undo == null || OURS.matcher(undo).matches();
    }

    private static Map<String, Object> plain(Map<String, Object> args) {
        var plain = new HashMap<String, Object>();
        args.forEach((name, value) ->
                plain.put(name, value instanceof Number ? value : value.toString()));
        return plain;
    }

    private static String cookie(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
