package soyuznik.exchange;

import java.util.Arrays;
import java.util.Optional;
import soyuznik.projects.End;
import soyuznik.projects.Method;

/** Where a value of the column «этап» puts a project: a stage of the method, or an end. */
sealed interface Target {
    record InStage(String code) implements Target {}

    record Ended(End end) implements Target {}

    /** Whether the method, in its newest version, knows it. */
    default boolean isIn(Method method) {
        return switch (this) {
            case Ended _ -> true;
            case InStage(var code) ->
                    method.stages().stream().anyMatch(stage -> stage.code().equals(code));
        };
    }

    /** Empty where the value stands for nothing of ours. */
    static Optional<Target> of(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(End.values())
                        .filter(end -> end.name().equals(code))
                        .findFirst()
                        .<Target>map(Ended::new)
                        .orElseGet(() -> new InStage(code)));
    }
}
