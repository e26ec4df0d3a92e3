package soyuznik.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Views are jte templates; each gets the frame. A page is finished before its first byte leaves.
 */
@Component
class Pages implements ViewResolver, Ordered {
    private static final int COME_AGAIN_SECONDS = 10;

    private final TemplateEngine engine;
    private final Frames frames;

    Pages(TemplateEngine engine, Frames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template)
                ? (model, request, response) -> render(template, model, request, response)
                : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private void render(
            String template,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var params = new HashMap<String, Object>(model == null ? Map.of() : model);
        params.put("frame", frames.of(request));
        var page = new Utf8ByteOutput();
        engine.render(template, params, page);
        if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader("Retry-After", COME_AGAIN_SECONDS);
        }
        response.setContentType("text/html;charset=utf-8");
        if (Packed.wanted(request)) {
            Packed.send(page, response);
        } else {
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
