package soyuznik.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;

/**
 * What every template gets: texts and formats in the visitor's language, the addresses of style and
 * script, the places of the navigation, what {@code +} begins, the notice of the last verb, the
 * token against forged posts, how much the bell has that is unread.
 *
 * @param meant what was said of days that are over
 * @param untouched the fields of the form just sent that nobody changed, as far as the browser can
 *     tell; null: no form was sent
 */
public record Frame(
        Texts texts,
        Assets assets,
        Visitor visitor,
        Formats formats,
        Places places,
        List<Beginning> beginnings,
        String path,
        String token,
        List<String> meant,
        @Nullable List<String> untouched,
        int unread,
        @Nullable Notice notice) {
    private static final Set<String> ALIKE =
            Set.of(
                    "ui.day.over",
                    "ui.day.far",
                    "projects.error.day",
                    "projects.error.future",
                    "work.error.before_talk");

    /** Where signing out is posted to; access answers there. */
    public static final String SIGN_OUT = "/session/end";

    /**
     * The notice after a verb, with the address that takes it back.
     *
     * @param refused it did not happen, and the text says why
     * @param page on which it is told, by its whole address; empty: not told yet
     */
    public record Notice(Text text, @Nullable String undo, boolean refused, String page) {
        public Notice(Text text, @Nullable String undo, boolean refused) {
            this(text, undo, refused, "");
        }

        public Notice(Text text, @Nullable String undo) {
            this(text, undo, false);
        }

        Notice on(String page) {
            return new Notice(text, undo, refused, page);
        }
    }

    public String text(String key) {
        return texts.say(visitor.language(), key, Map.of());
    }

    public String text(String key, String name, Object value) {
        return texts.say(visitor.language(), key, Map.of(name, value));
    }

    public String text(String key, Map<String, Object> args) {
        return texts.say(visitor.language(), key, args);
    }

    public String text(Text text) {
        return texts.say(visitor.language(), text);
    }

    /** What stands in a cell of a table that goes out, as it is read. */
    public String cell(Exportable.Cell cell) {
        return switch (cell) {
            case Exportable.Cell.Words(var words) -> words;
            case Exportable.Cell.Phone(var typed) -> typed;
            case Exportable.Cell.Amount(var value) -> formats.decimal(value, 2);
            case Exportable.Cell.Day(var day) -> formats.day(day);
        };
    }

    /** Whether the visitor's role allows the verb over anything at all. */
    public boolean may(Right right) {
        return visitor.may(right);
    }

    /** On the bell there is room for two figures. */
    public String unreadWord() {
        return unread < 100 ? String.valueOf(unread) : "99+";
    }

    public boolean signedIn() {
        return visitor.viewer() != null;
    }

    /** Who has signed in, for what the browser keeps per person; empty for nobody. */
    public String user() {
        var viewer = visitor.viewer();
        return viewer == null ? "" : viewer.user().toString();
    }

    public String language() {
        return visitor.language().code();
    }

    /** Null follows the system. */
    public @Nullable String theme() {
        return switch (visitor.theme()) {
            case AUTO -> null;
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    /** Whether the page stands in the place or below it. */
    public boolean at(Place place) {
        return Stream.concat(Stream.of(place.address()), place.also().stream())
                .anyMatch(address -> path.equals(address) || path.startsWith(address + '/'));
    }

    /** What is wrong with the field, in words; null when nothing is. */
    public @Nullable String error(Answer.@Nullable Trouble trouble, String field) {
        return trouble instanceof Answer.Trouble.Fields(var errors)
                ? errors.stream()
                        .filter(error -> error.field().equals(field))
                        .findFirst()
                        .map(error -> text(error.text()))
                        .orElse(null)
                : null;
    }

    /**
     * One of several wrong fields in a list: what is said alike of every day is told with the name
     * of its field.
     */
    public String listed(FieldError error, @Nullable Readings readings) {
        var text = text(error.text());
        return readings != null && ALIKE.contains(error.text().key())
                ? readings.name(error.field()) + ": " + text
                : text;
    }

    /** What can be said of a day that stands in the field; null where nothing is asked. */
    public ComingDays.@Nullable Question question(
            Answer.@Nullable Trouble trouble, String field, String day) {
        var said = ComingDays.said(field, day);
        boolean asked =
                trouble instanceof Answer.Trouble.Fields(var errors)
                        && errors.stream()
                                .anyMatch(e -> e.field().equals(field) && ComingDays.isOfDay(e));
        return asked || meant.contains(said)
                ? ComingDays.Question.of(field, day, meant.contains(said), formats.today())
                : null;
    }

    /** What can be said of anything else that can hardly be meant; null: nothing. */
    public ComingDays.@Nullable Question doubt(Answer.@Nullable Trouble trouble, String field) {
        var errors =
                trouble instanceof Answer.Trouble.Fields(var all) ? all : List.<FieldError>of();
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .flatMap(error -> Doubt.said(error).stream())
                .findFirst()
                .or(() -> meant.stream().filter(one -> one.startsWith(field + ':')).findFirst())
                .map(one -> new ComingDays.Question(one, meant.contains(one), "ui.doubt.meant"))
                .orElse(null);
    }

    /**
     * The name of a field: {@code field.<module>.<field>}; a field that already names its module
     * stays as it is.
     */
    public String field(String module, String field) {
        return text("field." + (field.indexOf('.') < 0 ? module + '.' + field : field));
    }

    /** The fields of a form that is shown again that nobody touched; null: it is shown first. */
    public @Nullable String untouchedNames() {
        return untouched == null ? null : String.join(" ", untouched);
    }

    /** What somebody else changed meanwhile in fields that were touched here, or were not. */
    public List<Outcome.Difference> differences(Answer.Trouble.Changed changed, boolean touched) {
        var left = untouched == null ? List.<String>of() : untouched;
        return changed.differences().stream()
                .filter(one -> touched != left.contains(one.field()))
                .toList();
    }

    /** The version that a form must name: after a change meanwhile the one that is saved now. */
    public int version(Answer.@Nullable Trouble trouble, int shown) {
        return trouble instanceof Answer.Trouble.Changed changed ? changed.version() : shown;
    }

    /** 1 200 of 5 000, about 2 minutes left. */
    public String progress(Progress.Work work) {
        if (work.isFinished()) {
            return text(work.failed() ? "progress.failed" : "progress.finished");
        }
        var count = Map.<String, Object>of("done", work.done(), "total", work.total());
        return work.left(formats.clock().instant())
                .map(left -> text("progress.count", count) + ", " + formats.left(left))
                .orElseGet(() -> text("progress.count", count));
    }
}
