package soyuznik.projects.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.projects.bulk.ManyChanges;
import soyuznik.projects.bulk.Wish;
import soyuznik.shell.ComingDays;
import soyuznik.shell.FormKey;

/**
 * What is asked for projects that were chosen in a list.
 *
 * @param list the filter of the list
 */
public record ManyForm(
        String key,
        List<String> project,
        What what,
        String owner,
        String plannedClose,
        String days,
        String list) {
    private static final int MOST_DAYS = 3_660;
    private static final Pattern DAYS = Pattern.compile("[+−-]?\\d{1,5}");

    /** What can be done with them. */
    public enum What {
        OWNER,
        CLOSE,
        SHIFT
    }

    public ManyForm(
            @Nullable String key,
            @Nullable List<String> project,
            @Nullable What what,
            @Nullable String owner,
            @Nullable String plannedClose,
            @Nullable String days,
            @Nullable String list) {
        this.key = Typed.key(key);
        this.project = List.copyOf(Objects.requireNonNullElse(project, List.of()));
        this.what = Objects.requireNonNullElse(what, What.OWNER);
        this.owner = Typed.text(owner);
        this.plannedClose = Typed.text(plannedClose);
        this.days = Typed.text(days);
        this.list = Typed.text(list);
    }

    List<ProjectId> projects() {
        return project.stream()
                .map(Typed::id)
                .filter(Objects::nonNull)
                .map(ProjectId::new)
                .toList();
    }

    List<FieldError> errors() {
        var typed = new Typed();
        switch (what) {
            case OWNER -> typed.check(Typed.id(owner) != null, "owner", "projects.error.required");
            case CLOSE ->
                    typed.required("plannedClose", plannedClose).day("plannedClose", plannedClose);
            case SHIFT -> typed.check(shift() != 0, "days", "projects.bulk.days");
        }
        return typed.errors();
    }

    /** Which of its days lies ahead. */
    ComingDays ahead() {
        return what == What.CLOSE ? ProjectForm.CLOSE : ComingDays.of();
    }

    /** By so many days; 0 where none is said that can be meant. */
    private int shift() {
        if (!DAYS.matcher(days).matches()) {
            return 0;
        }
        int said = Integer.parseInt(days.replace('−', '-').replace("+", ""));
        return Math.abs(said) > MOST_DAYS ? 0 : said;
    }

    /** What is wanted; a form with errors asks for nothing. */
    ManyChanges.Asked asked() {
        return new ManyChanges.Asked(FormKey.read(key), projects(), wish(), list);
    }

    private Wish wish() {
        return switch (what) {
            case OWNER -> new Wish.Owner(new UserId(Objects.requireNonNull(Typed.id(owner))));
            case CLOSE -> new Wish.Close(Objects.requireNonNull(Typed.day(plannedClose)));
            case SHIFT -> new Wish.Shift(shift());
        };
    }

    /** Where they were chosen. */
    public String back() {
        return "/projects?" + list;
    }
}
