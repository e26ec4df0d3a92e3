package soyuznik.work.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.UserId;
import soyuznik.shell.Choice;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Frame;
import soyuznik.work.Derived;
import soyuznik.work.FoundTalks;
import soyuznik.work.ObjectionKind;
import soyuznik.work.TalkFilter.Scope;
import soyuznik.work.TalkFilter.Tab;
import soyuznik.work.TalkKind;

/**
 * Talks about all projects that one sees.
 *
 * @param owners of ours, offered to whoever sees the work of others
 */
public record TalkListPage(
        TalkListForm form,
        FoundTalks.Found found,
        List<Choice> owners,
        List<Choice> branches,
        boolean mayEdit) {

    public List<Tab> tabs() {
        return List.of(Tab.values());
    }

    public boolean shows(Tab tab) {
        return form.tab() == tab;
    }

    public static List<Choice> kinds(Frame frame) {
        var meetings = new Choice(TalkListForm.MEETINGS, frame.text("work.talks.kind.meetings"));
        return Stream.concat(
                        Stream.of(meetings),
                        Arrays.stream(TalkKind.values())
                                .map(kind ->
                                        new Choice(
                                                kind.name(),
                                                frame.text("choice.talks.kind." + kind))))
                .toList();
    }

    public static List<Choice> outcomes(Frame frame) {
        return Arrays.stream(Derived.Came.values())
                .map(came -> new Choice(came.name(), frame.text("work.came." + came)))
                .toList();
    }

    public static List<Choice> scopes(Frame frame) {
        return Stream.of(Scope.PROJECTS, Scope.CLIENTS)
                .map(scope -> new Choice(scope.name(), frame.text("work.talks.about." + scope)))
                .toList();
    }

    public static List<Choice> objections(Frame frame) {
        return Stream.concat(
                        Stream.of(
                                TalkListForm.OBJECTED,
                                TalkListForm.UNANSWERED,
                                TalkListForm.UNKNOWN),
                        Stream.of(ObjectionKind.values()).map(Enum::name))
                .map(code -> new Choice(code, frame.text("choice.talks.objectionKind." + code)))
                .toList();
    }

    /** Who leads clients, and nobody. */
    public List<Choice> leaders(Frame frame) {
        var nobody = new Choice(UserId.NOBODY.toString(), frame.text("projects.led.nobody"));
        return Stream.concat(owners.stream(), Stream.of(nobody)).toList();
    }

    /** What the list is narrowed by, in words; the folded filters say it. */
    public String said(Frame frame) {
        return Stream.of(
                        label(kinds(frame), "kind"),
                        label(outcomes(frame), "came"),
                        label(scopes(frame), "about"),
                        label(objections(frame), "objection"),
                        form.get("unanswered").isEmpty() ? "" : frame.text("work.talks.unanswered"),
                        label(owners, "owner"),
                        label(owners, "there"),
                        label(branches, "branch"),
                        after("work.talks.led", label(leaders(frame), "led"), frame),
                        after("work.talks.new_on", day("newOn", frame), frame),
                        after("work.talks.ended", days("ended", frame), frame),
                        days("on", frame))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String days(String field, Frame frame) {
        return Stream.of(day(field + "From", frame), day(field + "To", frame))
                .filter(day -> !day.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private String day(String field, Frame frame) {
        var day = new FilterFields(form.typed()).day(field);
        return day == null ? "" : frame.formats().day(day);
    }

    private static String after(String name, String said, Frame frame) {
        return said.isEmpty() ? "" : frame.text(name) + ": " + said;
    }

    private String label(List<Choice> choices, String field) {
        return choices.stream()
                .filter(choice -> choice.value().equals(form.get(field)))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    /** Where the talk is read or told. */
    public String address(FoundTalks.Row row) {
        var talk = row.key().address();
        return mayEdit && !shows(Tab.HELD) ? talk + "/results/edit" : talk;
    }

    /** Whether those without a project can be given to one. */
    public boolean gives() {
        return mayEdit && !form.get("about").equals(Scope.PROJECTS.name());
    }

    public String query() {
        return form.query().toString();
    }

    /** The next page; null: there is none. */
    public @Nullable String more() {
        var next = found.next();
        return next == null ? null : form.query().with("after", next).at(TalkListForm.PATH);
    }
}
