package soyuznik.projects.web.methods;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import soyuznik.projects.Bilingual;
import soyuznik.projects.Method;
import soyuznik.projects.Methods;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * One method, all its versions.
 *
 * @param versions the newest last
 * @param standing how many open projects follow each version, by its id
 */
public record MethodPage(List<Method> versions, Map<Long, Integer> standing) {
    public Method method() {
        return versions.getLast();
    }

    public String address() {
        return "/settings/methods/" + method().code();
    }

    public int count(Method version) {
        return standing.getOrDefault(version.version(), 0);
    }

    /** A form that is shown once begins one draft. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** The other versions that projects of this one may be moved to, the newest first. */
    public List<Method> others(Method version) {
        return versions.reversed().stream()
                .filter(other -> other.version() != version.version())
                .toList();
    }

    public static List<Choice> stages(Method method, Frame frame) {
        return method.stages().stream()
                .map(stage -> new Choice(stage.code(), name(stage.name(), frame)))
                .toList();
    }

    private static String name(Bilingual name, Frame frame) {
        return name.in(frame.visitor().language());
    }

    static MethodPage of(Methods methods, String code, Map<Long, Integer> standing) {
        return new MethodPage(
                methods.all().stream().filter(method -> method.code().equals(code)).toList(),
                standing);
    }
}
