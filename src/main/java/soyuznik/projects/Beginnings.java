package soyuznik.projects;

import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;

/** Where new projects begin. */
@Repository
@Transactional(readOnly = true)
class Beginnings {
    private final Methods methods;
    private final Suggestions suggestions;

    Beginnings(Methods methods, Suggestions suggestions) {
        this.suggestions = suggestions;
        this.methods = methods;
    }

    /**
     * A method, the stage of it in which the project stands from now on, and why the system has
     * proposed it.
     */
    record Place(Method method, Stage stage, Optional<Suggestion> suggestion) {
        /** P-19: what stands before was accepted, neither proven nor waived. */
        Passage.Kind kind() {
            return stage.equals(method.first()) ? Passage.Kind.OPENED : Passage.Kind.ENTERED;
        }
    }

    /** Where it was said to begin; nowhere, if the method has no such stage. */
    Optional<Place> place(Opening opening) {
        var start = opening.start();
        return start.method().isEmpty() ? suggested(opening) : chosen(start);
    }

    private Optional<Place> suggested(Opening opening) {
        var suggestion = suggestions.of(opening.company(), opening.draft());
        var method = methods.newest(suggestion.method());
        return Optional.of(new Place(method, method.first(), Optional.of(suggestion)));
    }

    private Optional<Place> chosen(Opening.Start start) {
        return methods.find(start.method())
                .flatMap(method ->
                        method.stages().stream()
                                .filter(stage ->
                                        start.stage().isEmpty()
                                                || stage.code().equals(start.stage()))
                                .findFirst()
                                .map(stage -> new Place(method, stage, Optional.empty())));
    }

    /** Why a project can't begin there. */
    <T> Optional<Outcome<T>> refusal(Opening opening) {
        var start = opening.start();
        if (start.method().isEmpty()) {
            return start.stage().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Outcome.invalid("method", "projects.error.method_of_stage"));
        }
        if (methods.find(start.method()).filter(method -> !method.retired()).isEmpty()) {
            return Optional.of(Outcome.invalid("method", "projects.error.method"));
        }
        if (chosen(start).isEmpty()) {
            return Optional.of(Outcome.invalid("stage", "projects.error.start"));
        }
        return suggestions.isClosed(methods.newest(start.method()), opening.company())
                ? Optional.of(Outcome.invalid("method", "projects.error.no_base_sale"))
                : Optional.empty();
    }
}
