package soyuznik.files.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.files.Attachment;
import soyuznik.files.Attachments;
import soyuznik.files.Filing;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** The files that stand with a record. */
@Controller
class AttachmentsController {
    private final Attachments attachments;
    private final Filing filing;

    AttachmentsController(Attachments attachments, Filing filing) {
        this.attachments = attachments;
        this.filing = filing;
    }

    @GetMapping("/files/of/{holder}/{id}")
    ModelAndView index(Attachment.Place place, Viewer viewer) {
        return page(place, UUID.randomUUID(), viewer);
    }

    private ModelAndView page(Attachment.Place place, UUID key, Viewer viewer) {
        var page =
                new AttachmentsPage(
                        place,
                        attachments.holding(place, viewer),
                        attachments.of(place, viewer),
                        key);
        return Answer.page("files/attachment/index", "page", page);
    }

    @PostMapping("/files/of/{holder}/{id}")
    ModelAndView create(Attachment.Place place, Brought brought, Viewer viewer, Answer answer)
            throws IOException {
        return answer.to(
                filing.bring(brought.to(place), viewer),
                _ -> holding(place, viewer),
                _ -> page(place, brought.formKey(), viewer));
    }

    /** What a browser sends. */
    record Brought(@Nullable UUID key, @Nullable MultipartFile file) {
        UUID formKey() {
            return key == null ? UUID.randomUUID() : key;
        }

        Filing.Sent to(Attachment.Place place) throws IOException {
            var name = file == null ? null : file.getOriginalFilename();
            return new Filing.Sent(
                    formKey(),
                    place,
                    name == null ? "" : name,
                    file == null ? 0 : file.getSize(),
                    file == null ? InputStream.nullInputStream() : file.getInputStream());
        }
    }

    /** Back to the record, where its files stand. */
    private String holding(Attachment.Place place, Viewer viewer) {
        return attachments.holding(place, viewer).address();
    }

    @PostMapping("/files/{id}/removal")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                attachments.remove(id, viewer),
                place -> holding(place, viewer),
                _ -> page(attachments.place(id), UUID.randomUUID(), viewer));
    }

    @PostMapping("/files/{id}/restoration")
    ModelAndView update(@PathVariable long id, Viewer viewer, Answer answer) {
        return answer.to(
                attachments.restore(id, viewer),
                place -> holding(place, viewer),
                _ -> page(attachments.place(id), UUID.randomUUID(), viewer));
    }
}
