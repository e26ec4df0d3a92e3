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
import soyuznik.work.Objection;
import soyuznik.work.ObjectionState;
import soyuznik.work.Objections;
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

    public String address() {
        return "/companies/" + client();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(name(), address());
        return crumbs;
    }

    public @Nullable String more() {
        var next = found.lines().next();
        return next == null ? null : address() + "/talks?after=" + next;
    }

    public static boolean isAhead(Line line) {
        return line.talk().state() == TalkState.PLANNED;
    }

    /** Of one that is ahead there is the sheet with which somebody goes to it. */
    public static String address(Line line) {
        var talk = line.talk().key().address();
        return isAhead(line) ? talk + "/preparation" : talk;
    }

    /** What can be done about one that is ahead; it leads back to the client. */
    public List<Attention.Act> acts(Line line) {
        return settles(line) && isAhead(line) ? line.talk().asks(from()) : List.of();
    }

    private static boolean isOpen(Line line) {
        return line.sale() == null || line.sale().open();
    }

    /** What nobody has settled yet. */
    public static List<Promise> open(Line line) {
        return line.talk().promises().stream()
                .filter(promise -> promise.state() == PromiseState.OPEN)
                .toList();
    }

    /** What became of a promise is said where it stands, and leads back to the client. */
    public List<Attention.Act> acts(Line line, Promise promise) {
        return settles(line) ? line.talk().asks(promise, from()) : List.of();
    }

    /** Of an objection that nobody has answered. */
    public static String address(Line line, Objection objection) {
        return new Objections.Key(line.talk().key().about(), objection.id()).address();
    }

    public boolean settles(Line line) {
        return mayEdit && isOpen(line);
    }

    /** One about none of the projects can be given to one. */
    public boolean mayGive(Line line) {
        return mayEdit && line.sale() == null;
    }

    /** Whether there may be one, here or further down. */
    public boolean gives() {
        return lines().stream().anyMatch(this::mayGive) || (mayEdit && more() != null);
    }

    private From from() {
        return From.client(client(), Ahead.Extent.NEAREST);
    }

    /** What was said against us and is not answered yet. */
    public static List<Objection> against(Line line) {
        return line.talk().objections().stream()
                .filter(objection -> objection.state() == ObjectionState.OPEN)
                .toList();
    }

    public static List<String> ours(Line line) {
        return line.ours().stream().map(Name::brief).toList();
    }
}
