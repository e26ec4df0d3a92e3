package soyuznik.work.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import soyuznik.kernel.Viewer;
import soyuznik.work.Spot;

/** The letter of results as a file that a mail program opens. */
@Controller
@RequestMapping({
    "/projects/{id}/talks/{talk}/letter/file",
    "/companies/{id}/talks/{talk}/letter/file"
})
class LetterFilesController {
    private final LetterPages pages;

    LetterFilesController(LetterPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Spot spot, @RequestParam(defaultValue = "") String language, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(spot.id()))
                .body(pages.file(spot.talk(), language, viewer));
    }

    private static String attachment(long talk) {
        var name = "letter-" + talk + ".eml";
        return ContentDisposition.attachment().filename(name, UTF_8).build().toString();
    }
}
