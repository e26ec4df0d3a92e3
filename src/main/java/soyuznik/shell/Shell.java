package soyuznik.shell;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame's parts together. */
@Configuration(proxyBeanMethods = false)
class Shell implements WebMvcConfigurer {
    private final Clock clock;

    Shell(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AnswerResolver(clock));
    }

    @Bean
    Place day() {
        return new Place("day", "/day", "sun", 10, null);
    }

    /**
     * Precompiled; in development ({@code soyuznik.dev}) a changed template shows at the next
     * request.
     */
    @Bean
    TemplateEngine templates(@Value("${soyuznik.dev:false}") boolean dev) {
        return dev ? reloading() : TemplateEngine.createPrecompiled(ContentType.Html);
    }

    private static TemplateEngine reloading() {
        CodeResolver sources = new DirectoryCodeResolver(Path.of("src/main/jte"));
        return TemplateEngine.create(
                sources, Path.of("target/jte-dev"), ContentType.Html, Shell.class.getClassLoader());
    }
}
