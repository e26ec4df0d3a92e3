package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.buying.Consequence;
import soyuznik.buying.Problem;
import soyuznik.buying.ProblemForm;
import soyuznik.buying.ProblemState;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Inputs;

/**
 * The sheet of problems and consequences.
 *
 * @param sieve which of them are looked at; one that is changed always is
 * @param fresh what is typed as a new problem
 * @param changed what is changed in its place; null: nothing
 * @param people of the client
 */
public record ProblemsPage(
        Project project,
        List<Problem> all,
        ProblemSieve sieve,
        boolean mayEdit,
        Map<String, String> fresh,
        @Nullable Changed changed,
        List<Choice> people) {
    private static final int GLANCE = 3;

    /** A row with what was typed into its form. */
    public sealed interface Changed {
        Problem problem();

        Map<String, String> typed();

        /** The problem itself. */
        record Whole(Problem problem, Map<String, String> typed) implements Changed {}

        /** What the client said of it. */
        record State(Problem problem, Map<String, String> typed) implements Changed {}

        /**
         * What it leads to.
         *
         * @param consequence null: a new one
         */
        record Leads(Problem problem, @Nullable Consequence consequence, Map<String, String> typed)
                implements Changed {}

        /** Where its form is sent, after the address of the problem. */
        default String place() {
            return switch (this) {
                case Whole _ -> "";
                case State _ -> "/findings";
                case Leads(var _, var consequence, var _) ->
                        "/consequences" + (consequence == null ? "" : "/" + consequence.id());
            };
        }

        /** As it was before the eyes; null: it is something new. */
        default @Nullable Integer version() {
            return switch (this) {
                case Whole(var problem, var _) -> problem.version();
                case State _ -> null;
                case Leads(var _, var consequence, var _) ->
                        consequence == null ? null : consequence.version();
            };
        }

        default @Nullable String key() {
            return version() == null ? typed().get("key") : null;
        }

        default Inputs inputs() {
            return switch (this) {
                case Whole _ -> ProblemForm.PROBLEM;
                case State _ -> ProblemForm.STATE;
                case Leads _ -> ProblemForm.CONSEQUENCE;
            };
        }

        default String module() {
            return switch (this) {
                case Whole _ -> "problems";
                case State _ -> "findings";
                case Leads _ -> "consequences";
            };
        }
    }

    public String address() {
        return "/projects/" + project.id() + "/problems";
    }

    /** Fewer are read at a glance. */
    public boolean isLong() {
        return all.size() > GLANCE;
    }

    public List<Problem> shown() {
        return all.stream().filter(one -> sieve.lets(one) || isChanged(one)).toList();
    }

    public List<Choice> states(Frame frame) {
        return Stream.of(ProblemState.values())
                .map(state -> new Choice(state.name(), frame.text("problem.state." + state)))
                .toList();
    }

    /** Whom the problems hurt. */
    public List<Choice> hurt() {
        return all.stream()
                .flatMap(one -> Stream.ofNullable(one.person()))
                .map(person -> new Choice(person.id().toString(), person.name()))
                .distinct()
                .toList();
    }

    /** Where the library offers what is usual. */
    public String offers() {
        return "/projects/" + project.id() + "/offers";
    }

    public String address(Problem problem) {
        return address() + '/' + problem.key().id();
    }

    public boolean isChanged(Problem problem) {
        return changed != null && changed.problem().key().equals(problem.key());
    }

    public Map<String, String> crumbs(Frame frame) {
        return ParticipantsPage.crumbs(project, frame);
    }

    /** The colour that goes with the word of a state. */
    public static String badge(ProblemState state) {
        return switch (state) {
            case SUPPOSED -> "is-unknown";
            case CONFIRMED -> "is-near";
            case EXPLICIT -> "is-main";
            case SOLVED -> "is-good";
        };
    }

    private List<Asked> asked(Changed change, Frame frame) {
        var hints =
                Map.of(
                        "quote", frame.text("buying.hint.quote"),
                        "worth", frame.text("buying.hint.worth"));
        var typed = new Asked.Typed(change.typed(), hints, frame.visitor().currency());
        return change.inputs().all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field(change.module(), input.name()),
                                choices(change, input.name(), frame),
                                typed))
                .toList();
    }

    private List<Choice> choices(Changed change, String name, Frame frame) {
        return switch (name) {
            case "personId" -> people;
            case "state" ->
                    change.problem().state().next().stream()
                            .map(state ->
                                    new Choice(state.name(), frame.text("problem.state." + state)))
                            .toList();
            case String _ -> List.of();
        };
    }

    public Opened opened(Changed change, Frame frame) {
        return new Opened(
                "problems",
                address(),
                change.module(),
                asked(change, frame),
                new Opened.Sending(
                        address(change.problem()) + change.place(),
                        change.version(),
                        change.key()));
    }
}
