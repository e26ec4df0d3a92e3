package soyuznik.projects.web;

import org.jspecify.annotations.Nullable;
import soyuznik.projects.Opening;

/**
 * Which method a new project follows and where it begins, as it is chosen.
 *
 * @param stage of a live project: the code of its method and its own, with a colon between them
 */
public record StartForm(@Nullable String method, @Nullable String stage) {
    public StartForm {
        method = Typed.text(method);
        stage = Typed.text(stage);
    }

    /** A stage of another method than the chosen one is none of it. */
    Opening.Start start() {
        var code = Typed.text(method);
        var chosen = Typed.text(stage);
        var own = code + ':';
        return new Opening.Start(
                code, chosen.startsWith(own) ? chosen.substring(own.length()) : chosen);
    }
}
