package soyuznik.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.support.RequestContextUtils;
import soyuznik.kernel.Language;

/** Makes the frame of each page from its request. */
@Component
class Frames {
    private final Texts texts;
    private final Assets assets;
    private final Clock clock;
    private final Menus menus;
    private final SingletonSupplier<List<Bell>> bells;

    Frames(Texts texts, Assets assets, Clock clock, Menus menus, ObjectProvider<Bell> bell) {
        this.texts = texts;
        this.assets = assets;
        this.clock = clock;
        this.menus = menus;
        this.bells = SingletonSupplier.of(() -> bell.stream().toList());
    }

    Frame of(HttpServletRequest request) {
        var visitor = visitor(request);
        var formats = new Formats(texts, visitor.language(), visitor.zone(), clock);
        return new Frame(
                texts,
                assets,
                visitor,
                formats,
                menus.places(visitor),
                menus.beginnings(visitor),
                path(request),
                token(request),
                meant(request),
                untouched(request),
                unread(visitor),
                notice(request));
    }

    /** For what is not a page of the browser: it has no address, no menus and no verbs. */
    Frame ofPaper(Visitor visitor) {
        var formats = new Formats(texts, visitor.language(), visitor.zone(), clock);
        return new Frame(
                texts,
                assets,
                visitor,
                formats,
                menus.places(visitor),
                List.of(),
                "",
                "",
                List.of(),
                null,
                0,
                null);
    }

    private int unread(Visitor visitor) {
        var viewer = visitor.viewer();
        return viewer == null
                ? 0
                : bells.obtain().stream().mapToInt(one -> one.unread(viewer.user())).sum();
    }

    private static Visitor visitor(HttpServletRequest request) {
        return request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor known
                ? known
                : new Visitor(
                        null,
                        "",
                        language(request),
                        Visitor.Theme.AUTO,
                        ZoneId.systemDefault(),
                        "RUB");
    }

    /**
     * Russian where the browser asks for it or for nothing; whoever asks for another language gets
     * English.
     */
    static Language language(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        if (asked == null || asked.isBlank() || asked.startsWith("*")) {
            return Language.RU;
        }
        return asked.strip().toLowerCase(Locale.ROOT).startsWith("ru") ? Language.RU : Language.EN;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    private static List<String> meant(HttpServletRequest request) {
        var said = request.getParameterValues(ComingDays.MEANT);
        return said == null ? List.of() : List.of(said);
    }

    private static @Nullable List<String> untouched(HttpServletRequest request) {
        var names = Objects.requireNonNullElse(request.getParameter("untouched"), "").strip();
        if (!request.getMethod().equals("POST")) {
            return null;
        }
        return names.isEmpty() ? List.of() : List.of(names.split(" +"));
    }

    private static Frame.@Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("notice") instanceof Frame.Notice notice
                ? notice.on(address(request))
                : null;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }
}
