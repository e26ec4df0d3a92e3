package soyuznik.shell;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/**
 * Who a page is made for. Access puts one into the request attribute {@link #ATTRIBUTE} for each
 * request.
 *
 * @param viewer null as long as nobody has signed in
 */
public record Visitor(
        @Nullable Viewer viewer,
        String name,
        Language language,
        Theme theme,
        ZoneId zone,
        String currency) {
    public static final String ATTRIBUTE = "soyuznik.visitor";

    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    /**
     * Whether the role allows the verb over anything at all; no right asked for: whoever has signed
     * in.
     */
    boolean may(@Nullable Right right) {
        return viewer != null && (right == null || viewer.may(right));
    }
}
