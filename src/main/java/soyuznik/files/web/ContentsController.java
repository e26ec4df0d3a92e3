package soyuznik.files.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import soyuznik.files.Attachments;
import soyuznik.files.Filing;
import soyuznik.kernel.Viewer;

/**
 * Gives files out: to be kept, never to be shown by the browser as a page of ours, whatever is in
 * them.
 */
@Controller
class ContentsController {
    private final Attachments attachments;
    private final Filing filing;

    ContentsController(Attachments attachments, Filing filing) {
        this.attachments = attachments;
        this.filing = filing;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> show(@PathVariable long id, Viewer viewer) {
        var file = attachments.get(id, viewer);
        var kept = ContentDisposition.attachment().filename(file.name(), UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new FileSystemResource(filing.content(file)));
    }
}
