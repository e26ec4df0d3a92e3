package soyuznik.buying.web;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.buying.Contact;
import soyuznik.buying.DecisionMap;
import soyuznik.buying.Gap;
import soyuznik.buying.OurContact;
import soyuznik.buying.Participant;
import soyuznik.buying.ParticipantForm;
import soyuznik.buying.Stance;
import soyuznik.kernel.PersonId;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;
import soyuznik.shell.People;
import soyuznik.shell.Readings;
import soyuznik.work.Tie;

/**
 * Who decides about a project, and what is missing.
 *
 * @param changed who is changed in their place; null: nobody
 * @param ours who of ours can work with somebody there
 * @param ties of those who work there
 */
public record ParticipantsPage(
        Project project,
        List<Participant> all,
        List<Gap> gaps,
        MapView.May may,
        @Nullable Changed changed,
        List<Choice> ours,
        Map<PersonId, List<Tie>> ties) {
    /** So many gaps are seen at once. */
    private static final int FEW = 6;

    /** Somebody with what was typed into their form. */
    public sealed interface Changed {
        Participant participant();

        Map<String, String> typed();

        /** What they are in the decision. */
        record Part(Participant participant, Map<String, String> typed) implements Changed {}

        /** How they stand. */
        record Judged(Participant participant, Map<String, String> typed) implements Changed {}

        /** Where they sit. */
        record Seated(Participant participant, Map<String, String> typed) implements Changed {}

        /** What stands behind the address of the participant where the form is sent. */
        default String verb() {
            return switch (this) {
                case Part _ -> "";
                case Judged _ -> "/judgements";
                case Seated _ -> "/seat";
            };
        }
    }

    public boolean mayEdit() {
        return may.edit();
    }

    public String address() {
        return "/projects/" + project.id() + "/participants";
    }

    /** Where the way of the decision stands. */
    public String path() {
        return "/projects/" + project.id() + "/path";
    }

    public String address(Participant one) {
        return address() + '/' + one.key().id();
    }

    /** The gravest gaps; the others fold away. */
    public List<Gap> gravest() {
        return gaps.stream().limit(FEW).toList();
    }

    public List<Gap> lesser() {
        return gaps.stream().skip(FEW).toList();
    }

    public MapView map() {
        return new MapView(DecisionMap.of(all), project.id(), may, ties, all);
    }

    /** Null: nobody. */
    public @Nullable OurContact contact(Participant one) {
        return contact(one, ties);
    }

    static @Nullable OurContact contact(Participant one, Map<PersonId, List<Tie>> ties) {
        return OurContact.of(one, ties.getOrDefault(one.who().id(), List.of())).orElse(null);
    }

    /** How well we are in contact with the person. */
    public Contact depth(Participant one) {
        return depth(one, ties);
    }

    static Contact depth(Participant one, Map<PersonId, List<Tie>> ties) {
        return Contact.of(ties.getOrDefault(one.who().id(), List.of()));
    }

    public boolean isChanged(Participant one) {
        return changed != null && changed.participant().key().equals(one.key());
    }

    public Map<String, String> crumbs(Frame frame) {
        return crumbs(project, frame);
    }

    static Map<String, String> crumbs(Project project, Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.projects"), "/projects");
        crumbs.put(project.sale().title(), "/projects/" + project.id());
        return crumbs;
    }

    /** «финансовый, закупщик-пользователь» */
    public static String buying(Participant one, Frame frame) {
        return one.part().buying().stream()
                .map(role -> frame.text("choice.participants.buying." + role))
                .collect(joining(", "));
    }

    /** The colour that goes with the word of a stance. */
    public static String badge(Stance stance) {
        return switch (stance) {
            case ALLY -> "is-ally";
            case SUPPORTER -> "is-good";
            case NEUTRAL -> "";
            case OPPONENT -> "is-bad";
            case UNKNOWN -> "is-unknown";
        };
    }

    public List<Asked> asked(Changed change, Frame frame) {
        var inputs =
                switch (change) {
                    case Changed.Part _ -> ParticipantForm.PART;
                    case Changed.Judged _ -> ParticipantForm.STANCE;
                    case Changed.Seated _ -> ParticipantForm.SEAT;
                };
        var others = others(change.participant());
        var offered = Map.of("oursId", offered(change), "chiefId", others, "heeds", others);
        return asked(inputs, change.typed(), offered, frame);
    }

    private List<Choice> others(Participant participant) {
        return choices(all.stream().filter(one -> !one.key().equals(participant.key())));
    }

    static List<Choice> choices(Stream<Participant> all) {
        return all.map(one -> new Choice(Long.toString(one.key().id()), one.who().name())).toList();
    }

    /** To whom the person reports and whose word counts, in words; empty: not known. */
    public String circle(Participant one, Frame frame) {
        return circle(one, all, frame);
    }

    /** The same for a cell: to whom the person reports stands first. */
    public String looks(Participant one, Frame frame) {
        var heeds = named(all, other -> one.heeds(other));
        return Stream.of(
                        named(all, other -> one.isUnder(other)),
                        heeds.isEmpty() ? "" : frame.text("buying.circle.heeds", "names", heeds))
                .filter(text -> !text.isEmpty())
                .collect(joining("; "));
    }

    static String circle(Participant one, List<Participant> all, Frame frame) {
        var chief = named(all, other -> one.isUnder(other));
        var heeds = named(all, other -> one.heeds(other));
        return Stream.of(
                        chief.isEmpty() ? "" : frame.text("buying.circle.chief", "name", chief),
                        heeds.isEmpty() ? "" : frame.text("buying.circle.heeds", "names", heeds))
                .filter(text -> !text.isEmpty())
                .collect(joining("; "));
    }

    private static String named(List<Participant> all, Predicate<Participant> which) {
        return all.stream()
                .filter(which)
                .map(one -> People.brief(one.who().name()))
                .collect(joining(", "));
    }

    /** Who is named already stays to be chosen, also when no longer on the team. */
    private List<Choice> offered(Changed change) {
        var kept = change.participant().ours();
        var name = kept == null ? "" : kept.name().full();
        var named = kept == null ? "" : kept.id().toString();
        boolean there = kept == null || ours.stream().anyMatch(one -> one.value().equals(named));
        return there
                ? ours
                : Stream.concat(ours.stream(), Stream.of(new Choice(named, name))).toList();
    }

    /** Each thing with its name, its choices, and what was typed. */
    static List<Asked> asked(
            Inputs inputs,
            Map<String, String> values,
            Map<String, List<Choice>> offered,
            Frame frame) {
        var hints = Map.of("why", frame.text("buying.hint.why"));
        var typed = new Asked.Typed(values, hints, frame.visitor().currency());
        return inputs.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("participants", input.name()),
                                offered.getOrDefault(input.name(), coded(input, frame)),
                                typed))
                .toList();
    }

    private static List<Choice> coded(Input input, Frame frame) {
        return input.codes().stream()
                .map(code ->
                        new Choice(
                                code,
                                frame.text("choice.participants." + input.name() + '.' + code)))
                .toList();
    }

    public Readings readings(Changed change, Frame frame) {
        return Asked.readings(frame, "participants", asked(change, frame));
    }
}
