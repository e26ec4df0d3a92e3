package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import soyuznik.access.Token;

/**
 * What the browser keeps for us. Under https each name begins with {@code __Host-}: no other host
 * can plant it.
 */
enum Cookies {
    /** The session; its lifetime is decided in the database. */
    SESSION(Duration.ofDays(90)),
    /** A device on which somebody has signed in. */
    DEVICE(Duration.ofDays(400)),
    /** Binds the forms of whoever has not signed in. */
    FORM(Duration.ofSeconds(-1)),
    LANGUAGE(Duration.ofDays(400)),
    THEME(Duration.ofDays(400));

    private final Duration life;

    Cookies(Duration life) {
        this.life = life;
    }

    @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    @Nullable Token token(HttpServletRequest request) {
        var text = read(request);
        return text == null ? null : new Token(text);
    }

    void write(String value, HttpServletRequest request, HttpServletResponse response) {
        write(value, life, request, response);
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private void write(
            String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(name(request), value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        var plain = "soyuznik-" + name().toLowerCase(java.util.Locale.ROOT);
        return request.isSecure() ? "__Host-" + plain : plain;
    }
}
