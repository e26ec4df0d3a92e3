package soyuznik.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Style and script of the whole product, one file of each, put together and compressed when the
 * product starts. The address holds the digest of the content, so that browsers keep it for ever.
 */
@Component
public class Assets {
    private static final String HTMX =
            "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final String SORTABLE =
            "META-INF/resources/webjars/sortablejs/1.15.6/Sortable.min.js";

    /** Tokens name the layers in their order; after that the order of the files is of no weight. */
    private static final Comparator<Resource> TOKENS_FIRST =
            Comparator.comparing(file -> !path(file).equals("/css/tokens.css"));

    /** What the browser asks when the line is cut; a script of its own, outside of the pages. */
    public static final String WORKER = "carrier.js";

    private static final String SCRIPT = "text/javascript;charset=utf-8";

    private final boolean dev;
    private volatile Map<String, Asset> assets;

    /** What is served: the bytes as they are, and compressed. */
    public record Asset(String address, String type, Resource plain, Resource gzip) {}

    Assets(@Value("${soyuznik.dev:false}") boolean dev) {
        this.dev = dev;
        this.assets = assemble();
    }

    public String style() {
        return current("app.css").address();
    }

    public String script() {
        return current("app.js").address();
    }

    public String worker() {
        return current(WORKER).address();
    }

    public String mark() {
        return current("mark.svg").address();
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private Asset current(String name) {
        if (dev) {
            assets = assemble();
        }
        return find(name).orElseThrow();
    }

    private Map<String, Asset> assemble() {
        var style = join(files("classpath*:static/css/**/*.css").sorted(TOKENS_FIRST));
        var script = join(scripts().flatMap(file -> files("classpath*:" + file)));
        var worker = join(files("classpath*:static/worker/*.js"));
        var mark = join(files("classpath*:static/mark.svg"));
        return Map.of(
                "app.css",
                asset("app.css", "text/css;charset=utf-8", style),
                "app.js",
                asset("app.js", SCRIPT, script),
                WORKER,
                asset(WORKER, SCRIPT, worker),
                "mark.svg",
                asset("mark.svg", "image/svg+xml", mark));
    }

    private Stream<String> scripts() {
        var scripts = Stream.of(HTMX, SORTABLE, "static/js/*.js");
        return dev ? Stream.concat(scripts, Stream.of("static/dev/*.js")) : scripts;
    }

    /**
     * In the order of their paths; a file that lies in two folders of the class path counts once.
     */
    private static Stream<Resource> files(String pattern) {
        try {
            var byPath = new TreeMap<String, Resource>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                byPath.putIfAbsent(path(file), file);
            }
            return byPath.values().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the folder "static", whichever it is. */
    private static String path(Resource file) {
        try {
            return file.getURL().getPath().replaceAll("^.*/static(?=/)", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] join(Stream<Resource> files) {
        return files.map(Assets::text)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(String name, String type, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            var version = HexFormat.of().formatHex(digest, 0, 6);
            return new Asset(
                    "/assets/" + version + '/' + name,
                    type,
                    new ByteArrayResource(content),
                    new ByteArrayResource(gzip(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
