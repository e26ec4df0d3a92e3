package soyuznik.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/**
 * Days of what is still to come, as a form asks for them. One that is over can hardly be meant, nor
 * one that lies many years ahead: it is asked about beside its field, unless it stood there before
 * or somebody has said that it is.
 *
 * @param kept what stands there now
 */
public record ComingDays(List<String> fields, Map<String, String> kept) {
    /** The name under which a form sends what somebody has said: field and day. */
    static final String MEANT = "meant";

    /** Nobody of ours agrees on anything so many years ahead. */
    private static final int FAR = 20;

    private static final Text OVER = Text.of("ui.day.over");
    private static final Text DISTANT = Text.of("ui.day.far");

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
    List<FieldError> unlikely(
            UnaryOperator<@Nullable String> typed, List<String> meant, LocalDate today) {
        return fields.stream()
                .flatMap(field -> {
                    var day = Objects.requireNonNullElse(typed.apply(field), "").strip();
                    boolean isSaid =
                            day.equals(kept.getOrDefault(field, ""))
                                    || meant.contains(said(field, day));
                    return isSaid ? Stream.of() : asked(field, day, today);
                })
                .toList();
    }

    private static Stream<FieldError> asked(String field, String typed, LocalDate today) {
        return Input.of("day", Input.Kind.DAY).read(typed).stream()
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .filter(day -> day.isBefore(today) || isFar(day, today))
                .map(day -> FieldError.asked(field, isFar(day, today) ? DISTANT : OVER));
    }

    private static boolean isFar(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusYears(FAR));
    }

    /** That this day is meant in this field: another day is asked about anew. */
    static String said(String field, String day) {
        return field + ':' + day;
    }

    static boolean isOfDay(FieldError error) {
        return error.text().equals(OVER) || error.text().equals(DISTANT);
    }

    /**
     * What can be said of a day beside its field.
     *
     * @param said as it is sent
     * @param isSaid it was said already
     * @param label the message that says it
     */
    public record Question(String said, boolean isSaid, String label) {
        static Question of(String field, String day, boolean isSaid, LocalDate today) {
            boolean far = asked(field, day, today).anyMatch(e -> e.text().equals(DISTANT));
            return new Question(
                    ComingDays.said(field, day), isSaid, far ? "ui.day.far.meant" : "ui.day.meant");
        }
    }
}
