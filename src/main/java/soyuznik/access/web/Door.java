package soyuznik.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import soyuznik.access.Doorkeeper;
import soyuznik.access.Session;
import soyuznik.shell.Visitor;

/**
 * Finds out who comes, by the token in the cookie; nothing is kept on the server between requests.
 */
final class Door extends OncePerRequestFilter {
    private final Doorkeeper doorkeeper;

    Door(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        find(request)
                .ifPresentOrElse(
                        session -> admit(session, request),
                        () -> request.setAttribute(Visitor.ATTRIBUTE, Strangers.visitor(request)));
        chain.doFilter(request, response);
    }

    private Optional<Session> find(HttpServletRequest request) {
        return Optional.ofNullable(Cookies.SESSION.token(request)).flatMap(doorkeeper::find);
    }

    private static void admit(Session session, HttpServletRequest request) {
        request.setAttribute(Visitor.ATTRIBUTE, session.visitor());
        var who = new PreAuthenticatedAuthenticationToken(session.viewer(), "", List.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
    }
}
