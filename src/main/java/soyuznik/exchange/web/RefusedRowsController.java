package soyuznik.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.RefusedRows;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Visitor;

/** The refused rows as a file: to be mended and brought in again. */
@Controller
class RefusedRowsController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");
    private final RefusedRows rows;

    RefusedRowsController(RefusedRows rows) {
        this.rows = rows;
    }

    @GetMapping("/imports/{id}/refused-rows")
    void show(
            @PathVariable long id,
            @RequestAttribute(Visitor.ATTRIBUTE) Visitor visitor,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var file = new ImportId(id);
        var name = rows.name(file, visitor.language(), viewer);
        ImportsController.allow(viewer);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        response.setContentType(CSV.toString());
        var into = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        rows.write(file, visitor.language(), viewer, into);
    }

    private static String attachment(String name) {
        var utf8 = StandardCharsets.UTF_8;
        return ContentDisposition.attachment().filename(name, utf8).build().toString();
    }
}
