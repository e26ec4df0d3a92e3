package soyuznik.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Brought;
import soyuznik.exchange.FileSets;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.exchange.Kind;
import soyuznik.exchange.sheet.Source;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Files that come in: the list, a new one, how far one is. */
@Controller
class ImportsController {
    private final Imports imports;
    private final FileSets sets;
    private final Preview preview;

    ImportsController(Imports imports, FileSets sets, Preview preview) {
        this.imports = imports;
        this.sets = sets;
        this.preview = preview;
    }

    @GetMapping("/imports")
    ModelAndView index(Viewer viewer) {
        allow(viewer);
        return Answer.page("exchange/imports/index", "imports", imports.list(viewer));
    }

    @GetMapping("/imports/new")
    ModelAndView form(Viewer viewer) {
        allow(viewer);
        return form(UUID.randomUUID());
    }

    @PostMapping("/imports")
    ModelAndView create(
            @RequestParam UUID key,
            @RequestParam List<MultipartFile> file,
            Viewer viewer,
            Answer answer) {
        var brought = brought(file);
        return brought.size() > 1 || brought.getFirst().isLarge()
                ? several(key, brought, viewer, answer)
                : single(key, brought.getFirst(), viewer, answer);
    }

    private ModelAndView single(UUID key, Brought file, Viewer viewer, Answer answer) {
        var outcome = imports.take(key, file, viewer);
        return answer.to(outcome, id -> "/imports/" + id, trouble -> form(key));
    }

    private ModelAndView several(UUID key, List<Brought> files, Viewer viewer, Answer answer) {
        var outcome = sets.take(key, files, viewer);
        return answer.to(outcome, id -> "/imports/sets/" + id, trouble -> form(key));
    }

    private static List<Brought> brought(List<MultipartFile> files) {
        var brought = new ArrayList<Brought>();
        for (var file : files) {
            brought.add(new Brought(name(file), new Chosen(file)));
        }
        return brought;
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(@PathVariable long id, @RequestParam @Nullable Kind kind, Viewer viewer) {
        var file = new ImportId(id);
        var page = kind == null ? preview.page(file, viewer) : preview.page(file, kind, viewer);
        allow(viewer);
        return page;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        var page = form(UUID.randomUUID());
        page.addObject("trouble", new Answer.Trouble.Reason(Text.of("exchange.file.together")));
        page.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        return page;
    }

    private static ModelAndView form(UUID key) {
        return Answer.page("exchange/imports/form", "key", key.toString());
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.isEmpty() ? "file.csv" : bare.substring(0, Math.min(bare.length(), 200));
    }

    static void allow(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.IMPORT), Right.IMPORT);
    }

    /** The container holds it, on the disk where it is large. */
    private record Chosen(MultipartFile file) implements Source {
        @Override
        public long length() {
            return file.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}
