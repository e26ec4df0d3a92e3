package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads whoever has not signed in, or no longer is, to the sign-in page and from there back to the
 * wanted page.
 */
final class SignInFirst implements AuthenticationEntryPoint {
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // htmx would follow a redirect and put the sign-in page into a part of the old one.
            response.setHeader("HX-Redirect", address(LocalPath.before(request)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            var wanted =
                    request.getMethod().equals("GET")
                            ? LocalPath.of(request)
                            : LocalPath.before(request);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address(wanted));
        }
    }

    private static String address(String wanted) {
        return wanted.equals("/")
                ? "/session/new"
                : "/session/new?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
