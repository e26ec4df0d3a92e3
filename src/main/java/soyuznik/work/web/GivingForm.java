package soyuznik.work.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.ManyChange;

/**
 * Talks that were chosen in a list, and the project they go to.
 *
 * @param list the filter of the list; empty: they were chosen at the client
 */
public record GivingForm(List<String> talk, String project, String list) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public GivingForm(
            @Nullable List<String> talk, @Nullable String project, @Nullable String list) {
        this.talk = List.copyOf(Objects.requireNonNullElse(talk, List.of()));
        this.project = Objects.requireNonNullElse(project, "").strip();
        this.list = Objects.requireNonNullElse(list, "");
    }

    List<Long> talks() {
        return talk.stream()
                .filter(id -> ID.matcher(id).matches())
                .map(Long::valueOf)
                .distinct()
                .limit(ManyChange.MOST)
                .toList();
    }

    /** Null where none is named that could be one. */
    @Nullable Long projectId() {
        return ID.matcher(project).matches() ? Long.valueOf(project) : null;
    }
}
