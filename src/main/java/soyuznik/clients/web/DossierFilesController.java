package soyuznik.clients.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import soyuznik.clients.Erasures;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** All that is held about a person as a file, for machines or for people. */
@Controller
@RequestMapping("/people/{id}/data/{form:json|html}")
class DossierFilesController {
    private final Erasures erasures;
    private final Dossiers dossiers;

    DossierFilesController(Erasures erasures, Dossiers dossiers) {
        this.erasures = erasures;
        this.dossiers = dossiers;
    }

    /** Which file an address names. */
    record Place(long id, String form) {
        PersonId person() {
            return new PersonId(id);
        }

        private String attachment() {
            var name = "person-" + id + "." + form;
            return ContentDisposition.attachment().filename(name, UTF_8).build().toString();
        }
    }

    @PostMapping
    Object create(Place place, Viewer viewer, Answer answer, HttpServletResponse response) {
        var page = dossiers.show(place.person(), Map.of(), viewer);
        var outcome = erasures.export(place.person(), viewer);
        if (!(outcome instanceof Outcome.Done<String>(var file, _, _))) {
            return answer.to(outcome, _ -> "/people", _ -> page);
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, place.attachment());
        page.setViewName("clients/dossier/file");
        return place.form().equals("html") ? page : json(file);
    }

    private static ResponseEntity<byte[]> json(String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(file.getBytes(UTF_8));
    }
}
