package soyuznik.shell.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.shell.Frame;

/**
 * The error page.
 *
 * @param words which messages say it: {@code error.<words>.title} and {@code error.<words>.text}
 * @param request the number by which the log tells more
 * @param entitled whom the refused verb is allowed to; nobody where none was refused
 */
public record ErrorPage(
        int status, String words, String request, Map<Role, Right.Extent> entitled) {
    /** The roles that may do it to this extent, in words and in the order of the table of roles. */
    public String roles(Right.Extent extent, Frame frame) {
        return Arrays.stream(Role.values())
                .filter(role -> entitled.get(role) == extent)
                .map(role -> frame.text("role." + role))
                .collect(Collectors.joining(", "));
    }
}
