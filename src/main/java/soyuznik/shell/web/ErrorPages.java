package soyuznik.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.shell.Answer;
import soyuznik.shell.Headers;

/**
 * What a person reads when a request came to nothing: what happened, that nothing is lost, what to
 * do.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 413, 429, 503);

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        var number =
                Objects.requireNonNullElse(request.getAttribute(Headers.REQUEST), "").toString();
        if (status >= 500) {
            var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            LOG.error("Request {} failed: {} {}", number, request.getMethod(), path, cause);
        }
        var page =
                Answer.page("layout/error", "page", new ErrorPage(status, words(status), number));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static String words(int status) {
        if (WORDED.contains(status)) {
            return Integer.toString(status);
        }
        return status >= 500 ? "500" : "400";
    }
}
