package soyuznik.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/**
 * Days of what is still to come, as a form asks for them. One that is over can hardly be meant: it
 * is asked about beside its field, unless it stood there before or somebody has said that it is.
 *
 * @param kept what stands there now
 */
public record ComingDays(List<String> fields, Map<String, String> kept) {
    /** The name under which a form sends what somebody has said: field and day. */
    static final String MEANT = "meant";

    private static final Text OVER = Text.of("ui.day.over");

    public ComingDays {
        fields = List.copyOf(fields);
        kept = Map.copyOf(kept);
    }

    public static ComingDays of(String... fields) {
        return new ComingDays(Arrays.asList(fields), Map.of());
    }

    /** The same of a record that is there. */
    public ComingDays beside(Map<String, String> values) {
        return new ComingDays(fields, values);
    }

    /**
     * @param typed what was sent under a name
     */
    List<FieldError> over(
            UnaryOperator<@Nullable String> typed, List<String> meant, LocalDate today) {
        return fields.stream()
                .filter(field -> {
                    var day = Objects.requireNonNullElse(typed.apply(field), "").strip();
                    return !day.equals(kept.getOrDefault(field, ""))
                            && !meant.contains(said(field, day))
                            && isOver(day, today);
                })
                .map(field -> new FieldError(field, OVER))
                .toList();
    }

    private static boolean isOver(String typed, LocalDate today) {
        return Input.of("day", Input.Kind.DAY)
                .read(typed)
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .filter(day -> day.isBefore(today))
                .isPresent();
    }

    /** That this day is meant in this field: another day is asked about anew. */
    static String said(String field, String day) {
        return field + ':' + day;
    }

    static boolean isAsked(FieldError error) {
        return error.text().equals(OVER);
    }

    /**
     * What can be said of a day beside its field.
     *
     * @param said as it is sent
     * @param isSaid it was said already
     */
    public record Question(String said, boolean isSaid) {}
}
