package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.shell.Visitor;

/**
 * Whoever has not signed in: the language and the theme are those chosen on this browser, else
 * those it asks for.
 */
final class Strangers {
    private Strangers() {}

    static Visitor visitor(HttpServletRequest request) {
        var theme = known(Visitor.Theme.class, Cookies.THEME.read(request), Visitor.Theme.AUTO);
        return new Visitor(null, "", language(request), theme, ZoneId.systemDefault(), "RUB");
    }

    /**
     * Russian where the browser asks for it or for nothing; whoever asks for another language gets
     * English.
     */
    static Language language(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        var russian =
                asked == null
                        || asked.isBlank()
                        || asked.startsWith("*")
                        || asked.strip().toLowerCase(Locale.ROOT).startsWith("ru");
        return known(
                Language.class,
                Cookies.LANGUAGE.read(request),
                russian ? Language.RU : Language.EN);
    }

    private static <E extends Enum<E>> E known(Class<E> kind, @Nullable String name, E otherwise) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
