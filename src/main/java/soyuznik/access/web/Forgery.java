package soyuznik.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import soyuznik.access.Token;

/**
 * Refuses posts that another site made this browser send. The browser says where a post comes from;
 * where it says nothing, the form must show a token that only our page could know.
 */
final class Forgery extends OncePerRequestFilter {
    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = new FormToken(request, response);
        request.setAttribute(CsrfToken.class.getName(), token);
        if (READING.contains(request.getMethod()) || ours(request, token)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean ours(HttpServletRequest request, FormToken token) {
        var site = request.getHeader("Sec-Fetch-Site");
        return switch (site == null ? "" : site) {
            case "same-origin" -> true;
            case "", "none" -> token.shown();
            default -> false; // cross-site, same-site, and whatever comes later
        };
    }

    /**
     * Derived from the session, or for strangers from a cookie that is set when the first form asks
     * for it.
     */
    private static final class FormToken implements CsrfToken {
        private static final String PURPOSE = "form";
        private final transient HttpServletRequest request;
        private final transient HttpServletResponse response;
        private @Nullable String text;

        FormToken(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        private static @Nullable Token secret(HttpServletRequest request) {
            var session = Cookies.SESSION.token(request);
            return session == null ? Cookies.FORM.token(request) : session;
        }

        boolean shown() {
            var header = request.getHeader(HEADER);
            var shown = header == null ? field() : header;
            var known = known();
            return known != null && shown != null && Token.same(known, shown);
        }

        /** The field of a form with files is read once its files are: of a stranger none is. */
        private @Nullable String field() {
            var files = MultipartResolutionDelegate.isMultipartRequest(request);
            return files && request.getUserPrincipal() == null ? null : request.getParameter(FIELD);
        }

        private @Nullable String known() {
            var secret = text == null ? secret(request) : null;
            text = secret == null ? text : secret.derived(PURPOSE);
            return text;
        }

        @Override
        public String getToken() {
            var known = known();
            if (known == null) {
                var secret = Token.random();
                Cookies.FORM.write(secret.text(), request, response);
                known = secret.derived(PURPOSE);
                text = known;
            }
            return known;
        }

        @Override
        public String getHeaderName() {
            return HEADER;
        }

        @Override
        public String getParameterName() {
            return FIELD;
        }
    }
}
