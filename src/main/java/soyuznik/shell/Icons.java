package soyuznik.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Outline icons of Tabler, inline: they take the colour of the text and cost no request. */
public final class Icons {
    private static final String FOLDER =
            "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Icons() {}

    /** The icon as SVG, hidden from screen readers: a word always stands with it. */
    public static String svg(String name) {
        return READ.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try (var in = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("No icon " + name);
            }
            var svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
                    + paths(svg)
                    + "</svg>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String paths(String svg) {
        var inside =
                svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
        return inside.replaceAll("\\s*\\n\\s*", "");
    }
}
