package soyuznik.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser to refuse, and the number by which a request is found in the
 * log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Headers extends OncePerRequestFilter {
    public static final String REQUEST = "soyuznik.request";

    /** The least number of eight digits to the base of 32. */
    private static final long LEAST = 1L << 35;

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = number();
        request.setAttribute(REQUEST, number);
        HEADERS.forEach(response::setHeader);
        response.setHeader("X-Request-Id", number);
        MDC.put("request", number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
        }
    }

    /** Short enough to be read out on the telephone; it need not be secret. */
    private static String number() {
        var number = ThreadLocalRandom.current().nextLong((1L << 40) - LEAST);
        return Long.toString(LEAST + number, 32).toUpperCase(Locale.ROOT);
    }
}
