package soyuznik.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Exporter;
import soyuznik.kernel.Outcome;
import soyuznik.shell.Answer;
import soyuznik.shell.Visitor;

/** A list goes out as a file. */
@Controller
class ExportsController {
    private final Exporter exporter;

    ExportsController(Exporter exporter) {
        this.exporter = exporter;
    }

    @PostMapping("/exports")
    @Nullable ModelAndView create(
            ExportForm form,
            @RequestAttribute(Visitor.ATTRIBUTE) Visitor visitor,
            Answer answer,
            HttpServletResponse response) {
        var viewer = Objects.requireNonNull(visitor.viewer());
        var outcome = exporter.export(form.wish(), viewer, visitor, way(response));
        return outcome instanceof Outcome.Done<Integer>
                ? null // the file is the answer
                : answer.to(outcome, _ -> "/", _ -> Answer.page("exchange/export/refused"));
    }

    private static Exporter.Way way(HttpServletResponse response) {
        return (name, format) -> {
            var attachment = ContentDisposition.attachment().filename(name, UTF_8).build();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
            response.setContentType(format.type());
            return response.getOutputStream();
        };
    }

    /**
     * @param list its address behind the question mark
     */
    record ExportForm(@Nullable String kind, @Nullable String format, @Nullable String list) {
        Exporter.Wish wish() {
            return new Exporter.Wish(
                    Objects.requireNonNullElse(kind, ""),
                    Exporter.Format.of(Objects.requireNonNullElse(format, "")),
                    Objects.requireNonNullElse(list, ""));
        }
    }
}
