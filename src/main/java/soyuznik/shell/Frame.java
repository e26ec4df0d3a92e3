package soyuznik.shell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;

/**
 * What every template gets: texts and formats in the visitor's language, the places of the
 * navigation, the notice of the last verb, the token against forged posts.
 */
public record Frame(
        Texts texts,
        Visitor visitor,
        Formats formats,
        List<Place> places,
        String path,
        String token,
        @Nullable Notice notice) {

    /** The notice after a verb, with the address that takes it back. */
    public record Notice(Text text, @Nullable String undo) {}

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

    /** Whether the visitor's role allows the verb over anything at all. */
    public boolean may(Right right) {
        var viewer = visitor.viewer();
        return viewer != null && viewer.may(right);
    }
}
