package soyuznik.shell;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.web.ErrorPage;
import soyuznik.shell.web.SearchPage;

/**
 * The parts of the pages without a server, to look at and to test: writes each page of {@code
 * src/test/jte/gallery} in both languages and themes to target/gallery.
 */
final class Gallery {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    static final Texts TEXTS = new Texts();
    private static final Assets ASSETS = new Assets(false);
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Frame.Notice NOTICE =
            new Frame.Notice(Text.of("progress.finished"), "/projects/1/undo");
    private static final Path TARGET = Path.of("target/gallery");
    private static final TemplateEngine ENGINE = engine();

    private Gallery() {}

    static void main() throws IOException {
        Files.createDirectories(TARGET);
        for (var name : List.of("app.css", "app.js", "mark.svg")) {
            var asset = ASSETS.find(name).orElseThrow();
            Files.write(TARGET.resolve(name), asset.plain().getContentAsByteArray());
        }
        for (var language : Language.values()) {
            for (var theme : List.of(Visitor.Theme.LIGHT, Visitor.Theme.DARK)) {
                write(language, theme);
            }
        }
    }

    private static void write(Language language, Visitor.Theme theme) throws IOException {
        for (var page : pages().entrySet()) {
            var frame = frame(language, theme, !page.getKey().startsWith("gallery/signing"));
            var html = render(page.getKey(), frame, page.getValue());
            var name = page.getKey().replaceAll(".*/", "");
            var file = "%s-%s-%s.html".formatted(name, language.code(), theme);
            Files.writeString(TARGET.resolve(file), html.replaceAll("/assets/[0-9a-f]+/", ""));
        }
    }

    static String render(String template, Frame frame, Map<String, Object> model) {
        var params = new java.util.HashMap<>(model);
        params.put("frame", frame);
        var out = new StringOutput();
        ENGINE.render(template + ".jte", params, out);
        return out.toString();
    }

    static Frame frame(Language language, Visitor.Theme theme, boolean signedIn) {
        var name = "Иванова Анна Петровна";
        var visitor = new Visitor(viewer(signedIn), name, language, theme, MOSCOW, "RUB");
        return new Frame(
                TEXTS,
                ASSETS,
                visitor,
                new Formats(TEXTS, language, MOSCOW, CLOCK),
                new Places(places()),
                List.of(new Beginning("import", "/imports/new", "file-import", 10, null)),
                "/projects",
                "token",
                List.of(),
                null,
                3,
                signedIn ? NOTICE : null);
    }

    private static @Nullable Viewer viewer(boolean signedIn) {
        var rights =
                EnumSet.allOf(Right.class).stream()
                        .collect(Collectors.toMap(right -> right, _ -> Right.Extent.ANY));
        return signedIn
                ? new Viewer(
                        new UserId(1),
                        new BranchId(1),
                        EnumSet.of(Role.SELLER),
                        List.of(0L),
                        rights)
                : null;
    }

    private static List<Place> places() {
        return List.of(
                new Place("day", "/day", "sun", 10, null),
                new Place("interests", "/interests", "bulb", 20, null),
                new Place("projects", "/projects", "stairs-up", 30, null),
                new Place("clients", "/companies", "building-factory-2", 40, null),
                new Place("supply", "/supply", "truck", 50, null),
                new Place("insights", "/insights", "chart-dots", 60, null),
                new Place("settings", "/settings", "settings", 100, null),
                new Place("profile", "/profile", "user", 200, null));
    }

    static Answer.Trouble wrongFields() {
        return new Answer.Trouble.Fields(
                List.of(
                        FieldError.of("inn", "search.short"),
                        FieldError.of("email", "error.400.title")));
    }

    static Answer.Trouble changed() {
        return new Answer.Trouble.Changed(
                List.of(
                        new Outcome.Difference("name", "АО «Северный путь»", "Северный путь"),
                        new Outcome.Difference("phone", "", "+7 495 123-45-67")),
                4);
    }

    static Hits.Group clients(int count) {
        var hits = new ArrayList<Hits.Hit>();
        for (int i = 0; i < count; i++) {
            hits.add(
                    new Hits.Hit(
                            "АО «Северный путь» " + i,
                            "7707083893 · Иванова А. П.",
                            "/companies/" + i));
        }
        return new Hits.Group(Subject.Kind.COMPANY, hits, 12, false);
    }

    private static Map<String, Map<String, Object>> pages() {
        var found = new SearchPage("север", "search.nothing", List.of(clients(3)), List.of());
        return Map.of(
                "gallery/signing", Map.of(),
                "gallery/list", Map.of(),
                "gallery/record", Map.of(),
                "gallery/form", Map.of("trouble", wrongFields()),
                "gallery/changed", Map.of("trouble", changed()),
                "gallery/beginning", Map.of(),
                "shell/search", Map.of("page", found),
                "layout/error", Map.of("page", new ErrorPage(404, "404", "0R4C9K2M", Map.of())));
    }

    private static TemplateEngine engine() {
        var product = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var own = new DirectoryCodeResolver(Path.of("src/test/jte"));
        return TemplateEngine.create(
                new Both(product, own), Path.of("target/jte-gallery"), ContentType.Html);
    }

    /** The product's templates, and the gallery's own in its folder. */
    private record Both(CodeResolver product, CodeResolver own) implements CodeResolver {
        @Override
        public String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }

        private CodeResolver of(String name) {
            return name.startsWith("gallery/") ? own : product;
        }
    }
}
