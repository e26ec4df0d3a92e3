package soyuznik.exchange;

import java.util.Arrays;
import java.util.Optional;
import soyuznik.projects.End;

/** Where a value of the column «этап» puts a project: a stage of the method, or an end. */
sealed interface Target {
    record InStage(String code) implements Target {}

    record Ended(End end) implements Target {}

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
