package soyuznik.projects.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Method;
import soyuznik.projects.Project;
import soyuznik.projects.methods.Switches;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * Under which method a project goes on, and in which stage of it.
 *
 * @param seen the stage in which the page showed it
 * @param place the code of the method and that of its stage, with a colon between them
 */
public record SwitchForm(@Nullable Long seen, @Nullable String place) {
    private static final String COLON = ":";

    public SwitchForm {
        seen = Objects.requireNonNullElse(seen, 0L);
        place = Typed.text(place);
    }

    /** The stage of the method that most likely fits; nothing while no method is named. */
    static SwitchForm blank(Project project, List<Method> offered, String method) {
        var likely =
                offered.stream()
                        .filter(one -> one.code().equals(method))
                        .map(one -> value(one, one.likely(project.stage()).code()))
                        .findFirst();
        return new SwitchForm(project.stage().id(), likely.orElse(""));
    }

    private static String value(Method method, String stage) {
        return method.code() + COLON + stage;
    }

    Switches.Wanted wanted() {
        var chosen = Typed.text(place);
        int colon = chosen.indexOf(COLON);
        return new Switches.Wanted(
                Optional.ofNullable(seen).orElse(0L),
                chosen.substring(0, Math.max(colon, 0)),
                chosen.substring(colon + 1));
    }

    /** The stages of each method. */
    public List<Choice> choices(List<Method> offered, Frame frame) {
        var language = frame.visitor().language();
        return offered.stream()
                .flatMap(method ->
                        method.stages().stream()
                                .map(stage ->
                                        new Choice(
                                                value(method, stage.code()),
                                                method.name().in(language)
                                                        + ": "
                                                        + stage.name().in(language),
                                                method.name().in(language))))
                .toList();
    }
}
