package soyuznik.buying.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;

/**
 * A row of a list that is a form in its place.
 *
 * @param region the list
 * @param back where the list is
 * @param module as the names of its fields begin
 */
public record Opened(
        String region, String back, String module, List<Asked> asked, Sending sending) {

    /**
     * Where its form is sent.
     *
     * @param version as it was before the eyes; null: it is something new
     * @param key of something new
     */
    public record Sending(String action, @Nullable Integer version, @Nullable String key) {}

    /** What is written first: its words. */
    public Input first() {
        return asked.stream()
                .map(Asked::input)
                .filter(input -> input.kind() == Input.Kind.TEXT || input.kind() == Input.Kind.AREA)
                .findFirst()
                .orElse(asked.getFirst().input());
    }

    /** Whether it can be taken away from here. */
    public boolean stands() {
        return sending.version() != null;
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, module, asked);
    }
}
