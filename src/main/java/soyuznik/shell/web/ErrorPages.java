package soyuznik.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.shell.Answer;
import soyuznik.shell.Entitled;
import soyuznik.shell.Forbidden;
import soyuznik.shell.Headers;

/**
 * What a person reads when a request came to nothing: what happened, that nothing is lost, what to
 * do.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 413, 429, 503);

    private final Entitled entitled;

    ErrorPages(Entitled entitled) {
        this.entitled = entitled;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        int status = status(request);
        if (status >= 500) {
            log(request);
        }
        var page = Answer.page("layout/error", "page", error(request, status));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static int status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer status ? status : 404;
    }

    private static String number(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getAttribute(Headers.REQUEST), "").toString();
    }

    private static void log(HttpServletRequest request) {
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.error("Request {} failed: {} {}", number(request), request.getMethod(), path, cause);
    }

    private ErrorPage error(HttpServletRequest request, int status) {
        return request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE)
                        instanceof Forbidden refused
                ? new ErrorPage(status, "forbidden", number(request), entitled.to(refused.right()))
                : new ErrorPage(status, words(status), number(request), Map.of());
    }

    private static String words(int status) {
        if (WORDED.contains(status)) {
            return Integer.toString(status);
        }
        return status >= 500 ? "500" : "400";
    }
}
