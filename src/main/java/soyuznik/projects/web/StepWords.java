package soyuznik.projects.web;

import java.util.Map;
import soyuznik.projects.Passage;
import soyuznik.shell.Frame;

/** What a step of a project on its way tells. */
final class StepWords {
    private StepWords() {}

    static String of(Passage passage, Frame frame) {
        var made = made(passage, frame);
        return passage.isWithdrawn() ? frame.text("projects.way.withdrawn", "step", made) : made;
    }

    private static String made(Passage passage, Frame frame) {
        var language = frame.visitor().language();
        var from = passage.from() == null ? "" : passage.from().name().in(language);
        var to = passage.to() == null ? "" : passage.to().name().in(language);
        return switch (passage.kind()) {
            case OPENED -> frame.text("projects.way.opened", "to", to);
            case IMPORTED ->
                    to.isEmpty()
                            ? frame.text("projects.way.taken_over")
                            : frame.text("projects.way.imported", "to", to);
            case ENTERED -> frame.text("projects.way.entered", "to", to);
            case MOVED -> frame.text("projects.way.moved", "to", to);
            case SWITCHED -> frame.text("projects.way.switched", "to", to);
            case BACK -> frame.text("projects.way.back", "to", to);
            case PASSED ->
                    to.isEmpty()
                            ? frame.text("projects.way.won")
                            : frame.text("projects.way.passed", Map.of("from", from, "to", to));
        };
    }
}
