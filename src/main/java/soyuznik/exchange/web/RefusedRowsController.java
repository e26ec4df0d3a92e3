package soyuznik.exchange.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    ResponseEntity<byte[]> show(
            @PathVariable long id,
            @RequestAttribute(Visitor.ATTRIBUTE) Visitor visitor,
            Viewer viewer) {
        var file = rows.file(new ImportId(id), visitor.language(), viewer);
        ImportsController.allow(viewer);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .contentType(CSV)
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }

    private static String attachment(String name) {
        var utf8 = StandardCharsets.UTF_8;
        return ContentDisposition.attachment().filename(name, utf8).build().toString();
    }
}
