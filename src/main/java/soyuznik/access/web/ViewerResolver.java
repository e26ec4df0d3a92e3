package soyuznik.access.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Visitor;

/** Gives controllers the viewer, who is there: nobody else gets past the door. */
final class ViewerResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var visitor = request.getAttribute(Visitor.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        var viewer = visitor instanceof Visitor known ? known.viewer() : null;
        return Objects.requireNonNull(viewer, "A page for everybody asks for a viewer");
    }
}
