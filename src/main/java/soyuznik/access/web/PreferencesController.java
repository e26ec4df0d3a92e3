package soyuznik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Profiles;
import soyuznik.kernel.Language;
import soyuznik.shell.Visitor;

/**
 * The switch of language and theme, for everybody; the browser remembers it for the sign-in page.
 */
@Controller
class PreferencesController {
    private final Profiles profiles;

    PreferencesController(Profiles profiles) {
        this.profiles = profiles;
    }

    @PostMapping("/preferences")
    ModelAndView create(
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) Visitor.@Nullable Theme theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(Cookies.LANGUAGE, language, request, response);
        remember(Cookies.THEME, theme, request, response);
        var viewer = ((Visitor) request.getAttribute(Visitor.ATTRIBUTE)).viewer();
        if (viewer != null) {
            profiles.prefer(language, theme, viewer);
        }
        return LocalPath.go(LocalPath.before(request));
    }

    private static void remember(
            Cookies cookie,
            @Nullable Enum<?> chosen,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (chosen != null) {
            cookie.write(chosen.name(), request, response);
        }
    }
}
