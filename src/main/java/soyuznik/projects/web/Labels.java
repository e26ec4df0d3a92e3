package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Outcome.Difference;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;

/** Says what a person reads in a select where a change meanwhile knows only what is sent. */
final class Labels {
    private Labels() {}

    static Answer.@Nullable Trouble put(
            Answer.@Nullable Trouble trouble, Map<String, List<Choice>> choices) {
        return trouble instanceof Answer.Trouble.Changed(var differences, var version)
                ? new Answer.Trouble.Changed(
                        differences.stream().map(each -> put(each, choices)).toList(), version)
                : trouble;
    }

    private static Difference put(Difference difference, Map<String, List<Choice>> choices) {
        var offered = choices.getOrDefault(difference.field(), List.of());
        return new Difference(
                difference.field(),
                label(difference.theirs(), offered),
                label(difference.ours(), offered));
    }

    private static String label(String value, List<Choice> offered) {
        return offered.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
