package soyuznik.work.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.shell.NotFound;
import soyuznik.work.About;
import soyuznik.work.From;
import soyuznik.work.Spot;

/** Tells a controller of talks what its address is about, and what it names there. */
final class SpotResolver implements HandlerMethodArgumentResolver {
    private static final String ID = "id";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Set.of(About.class, Spot.class).contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var about = about(request);
        return parameter.getParameterType() == About.class
                ? about
                : new Spot(about, named(request), From.of(request.getParameter("from")));
    }

    private static About about(NativeWebRequest request) {
        var pattern = attribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, request);
        long id = number(variables(request).get(ID));
        return String.valueOf(pattern).startsWith("/companies/")
                ? new About.OfClient(new CompanyId(id))
                : new About.OfProject(new ProjectId(id));
    }

    /** The other number of the address. */
    private static long named(NativeWebRequest request) {
        return variables(request).entrySet().stream()
                .filter(variable -> !ID.equals(variable.getKey()))
                .map(variable -> number(variable.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static long number(@Nullable Object variable) {
        var written = String.valueOf(variable);
        if (!written.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(written);
    }

    private static Map<?, ?> variables(NativeWebRequest request) {
        return attribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, request)
                        instanceof Map<?, ?> all
                ? all
                : Map.of();
    }

    private static @Nullable Object attribute(String name, NativeWebRequest request) {
        return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
    }
}
