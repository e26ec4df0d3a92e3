package soyuznik.projects.methods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.projects.Bilingual;
import soyuznik.projects.Method;
import soyuznik.projects.Methods;
import soyuznik.shell.Texts;

/** What methods are called: of two that are offered each has a name of its own. */
// P-01
@Component
class MethodNames {
    private final Methods methods;
    private final Texts texts;

    MethodNames(Methods methods, Texts texts) {
        this.methods = methods;
        this.texts = texts;
    }

    /**
     * The name of one that begins like another: that of a copy, numbered if there are some.
     *
     * @param drafts what those are called that are being written
     */
    Bilingual copy(Bilingual name, Collection<Bilingual> drafts) {
        var names =
                Stream.concat(methods.newest().stream().map(Method::name), drafts.stream())
                        .toList();
        var ru = taken(names, Bilingual::ru);
        var en = taken(names, Bilingual::en);
        int number = 1;
        while (ru.contains(folded(copy(Language.RU, name.ru(), number)))
                || en.contains(folded(copy(Language.EN, name.en(), number)))) {
            number++;
        }
        return new Bilingual(
                copy(Language.RU, name.ru(), number), copy(Language.EN, name.en(), number));
    }

    private String copy(Language language, String name, int number) {
        return texts.say(
                language,
                "projects.method.copied",
                Map.of("name", name, "number", number == 1 ? "no" : Integer.toString(number)));
    }

    /** Which of its names another method has that is offered; one that it had before it keeps. */
    List<FieldError> taken(String code, Bilingual name) {
        var others =
                methods.offered().stream()
                        .filter(method -> !method.code().equals(code))
                        .map(Method::name)
                        .toList();
        var own = methods.find(code).map(Method::name).orElse(new Bilingual("", ""));
        var errors = new ArrayList<FieldError>();
        if (isTaken(name, own, others, Bilingual::ru)) {
            errors.add(FieldError.of("name.ru", "projects.method.error.taken"));
        }
        if (isTaken(name, own, others, Bilingual::en)) {
            errors.add(FieldError.of("name.en", "projects.method.error.taken"));
        }
        return errors;
    }

    private static boolean isTaken(
            Bilingual name,
            Bilingual own,
            List<Bilingual> others,
            Function<Bilingual, String> language) {
        var typed = folded(language.apply(name));
        return !typed.isEmpty()
                && !typed.equals(folded(language.apply(own)))
                && taken(others, language).contains(typed);
    }

    private static Set<String> taken(List<Bilingual> names, Function<Bilingual, String> language) {
        var taken = new HashSet<String>();
        names.forEach(name -> taken.add(folded(language.apply(name))));
        return taken;
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
