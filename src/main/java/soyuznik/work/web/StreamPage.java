package soyuznik.work.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Ahead;
import soyuznik.shell.Attention;
import soyuznik.shell.Frame;
import soyuznik.work.From;
import soyuznik.work.Promise;
import soyuznik.work.PromiseState;
import soyuznik.work.TalkState;
import soyuznik.work.TalkStreams;
import soyuznik.work.TalkStreams.Line;

/**
 * What is planned and was said with a client.
 *
 * @param mayEdit whether the viewer works with the client
 */
public record StreamPage(TalkStreams.OfClient found, boolean mayEdit) {
    public List<Line> lines() {
        return found.lines().rows();
    }

    public String name() {
        return found.client().data().name();
    }

    private CompanyId client() {
        return found.client().id();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(name(), "/companies/" + client());
        return crumbs;
    }

    public @Nullable String more() {
        var next = found.lines().next();
        return next == null ? null : "/companies/" + client() + "/talks?after=" + next;
    }

    public static boolean isAhead(Line line) {
        return line.talk().state() == TalkState.PLANNED;
    }

    /** Of one that is ahead there is the sheet with which somebody goes to it. */
    public static String address(Line line) {
        var talk = "/projects/" + line.about().project() + "/talks/" + line.talk().key().id();
        return isAhead(line) ? talk + "/preparation" : talk;
    }

    /** What can be done about one that is ahead; it leads back to the client. */
    public List<Attention.Act> acts(Line line) {
        return mayEdit && isAhead(line) && line.about().open()
                ? line.talk().asks(From.client(client(), Ahead.Extent.NEAREST))
                : List.of();
    }

    /** What nobody has settled yet. */
    public static List<Promise> open(Line line) {
        return line.talk().promises().stream()
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .toList();
    }

    public static List<String> ours(Line line) {
        return line.ours().stream().map(Name::brief).toList();
    }
}
