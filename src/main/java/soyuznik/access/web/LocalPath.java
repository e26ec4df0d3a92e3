package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Paths of this site to go on to: {@code //host} and {@code /\host} would lead elsewhere. */
final class LocalPath {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");
    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path if it is one of ours, else the start. */
    static String of(@Nullable String path) {
        return path != null && path.length() <= LONGEST && OURS.matcher(path).matches()
                ? path
                : "/";
    }

    /** What the request asked for. */
    static String of(HttpServletRequest request) {
        var query = request.getQueryString();
        return of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The page from which the request came, if it is ours. */
    static String before(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        try {
            var page = from == null ? null : new URI(from);
            if (page == null || !request.getServerName().equals(page.getHost())) {
                return "/";
            }
            return of(
                    page.getRawPath()
                            + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
        } catch (URISyntaxException _) {
            return "/";
        }
    }

    static ModelAndView go(String path) {
        var view = new RedirectView(of(path), false, true, false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
