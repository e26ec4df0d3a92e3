package soyuznik.work.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Employment;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention.Act;
import soyuznik.shell.Frame;
import soyuznik.work.OurTies;
import soyuznik.work.Strength;
import soyuznik.work.Tie;

/**
 * Who of ours is tied to whom of theirs.
 *
 * @param name of the client or of the person
 * @param ofPerson whether all are with one person
 * @param led the clients where the viewer may plan talks
 */
public record TiesPage(
        String name, String address, boolean ofPerson, List<Tie> ties, Set<CompanyId> led) {
    /** So wide is the bar of the firmest tie. */
    private static final int BAR = 48;

    static TiesPage of(OurTies.OfClient found, Viewer viewer) {
        var client = found.client();
        boolean may = viewer.may(Right.LEAD_PROJECTS, client.own());
        return new TiesPage(
                client.data().name(),
                "/companies/" + client.id(),
                false,
                found.ties(),
                may ? Set.of(client.id()) : Set.of());
    }

    static TiesPage of(OurTies.OfPerson found, Viewer viewer) {
        var person = found.person();
        return new TiesPage(
                person.name().whole(),
                "/people/" + person.id(),
                true,
                found.ties(),
                person.employments().stream()
                        .filter(one -> viewer.may(Right.LEAD_PROJECTS, one.own()))
                        .map(Employment::company)
                        .collect(toUnmodifiableSet()));
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(name, address);
        return crumbs;
    }

    public long live() {
        return ties.stream().filter(tie -> tie.strength().isLive()).count();
    }

    public long fading() {
        return ties.stream().filter(TiesPage::isFading).count();
    }

    public static boolean isFading(Tie tie) {
        return tie.strength().word() == Strength.Word.FADING;
    }

    /** What keeps a tie that fades, or brings back one that did. */
    public @Nullable Act act(Tie tie) {
        var word = tie.strength().word();
        boolean asks = word == Strength.Word.FADING || word == Strength.Word.FADED;
        if (!asks || !led.contains(tie.where().company())) {
            return null;
        }
        var open = tie.where().open();
        var place = open == null ? "/companies/" + tie.where().company() : "/projects/" + open;
        return new Act("work.tie.talk", place + "/talks/new", false);
    }

    public static String badge(Strength.Word word) {
        return switch (word) {
            case FIRM -> "is-good";
            case LIVE -> "";
            case FADING -> "is-near";
            case FADED -> "is-quiet";
        };
    }

    public static String sign(Strength.Word word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    public static long bar(Strength strength) {
        return Math.max(1, Math.round(BAR * strength.share()));
    }
}
