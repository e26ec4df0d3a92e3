package soyuznik.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets reports as pages of paper. */
@Component
public class Press {
    private final TemplateEngine engine;
    private final Frames frames;
    private final String style = style();

    Press(TemplateEngine engine, Frames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    /** What a report is worded and formatted by. */
    public Frame frame(Visitor visitor) {
        return frames.ofPaper(visitor);
    }

    /** Well-formed XHTML that needs nothing from anywhere. */
    public String html(Report report, Visitor visitor) {
        var out = new StringOutput();
        engine.render(
                "ui/paper/report.jte",
                Map.of("frame", frame(visitor), "report", report, "style", style),
                out);
        return out.toString();
    }

    private static String style() {
        try {
            return new ClassPathResource("paper/report.css")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
