package soyuznik.projects.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.access.Past;
import soyuznik.access.Words;
import soyuznik.kernel.Text;
import soyuznik.projects.Closing;
import soyuznik.projects.Debt;
import soyuznik.projects.End;
import soyuznik.projects.Finding;
import soyuznik.projects.Line;
import soyuznik.projects.Outlook;
import soyuznik.projects.Papers;
import soyuznik.projects.Passage;
import soyuznik.projects.Project;
import soyuznik.projects.Reasons;
import soyuznik.projects.Sagging;
import soyuznik.projects.Sight;
import soyuznik.projects.Stage;
import soyuznik.projects.Suggestion;
import soyuznik.projects.Verdict;
import soyuznik.projects.Waiver;
import soyuznik.projects.sheets.Sheet;
import soyuznik.shell.Answer;
import soyuznik.shell.Frame;
import soyuznik.shell.Regions;

/**
 * The first view of a project.
 *
 * @param told its lines as the viewer may read them
 */
public record ProjectPage(
        Project project,
        Verdict verdict,
        Papers.Folder folder,
        List<Line> told,
        Past history,
        Rights rights,
        Outlook outlook,
        Sight sight,
        Words words,
        LocalDate today) {

    /** What whoever looks may do with this project. */
    public record Rights(boolean lead, boolean pass, boolean waive) {}

    /** A stage as the path draws it. */
    public enum Mark {
        PASSED,
        HERE,
        AHEAD
    }

    public String address() {
        return "/projects/" + project.id();
    }

    public Mark mark(Stage stage) {
        var here = project.stage();
        if (stage.position() < here.position() || won()) {
            return Mark.PASSED;
        }
        return stage.equals(here) ? Mark.HERE : Mark.AHEAD;
    }

    private boolean won() {
        var ending = project.course().ending();
        return ending != null && ending.end() == End.WON;
    }

    public long days() {
        return ChronoUnit.DAYS.between(project.course().stageSince(), today);
    }

    /** Longer in its stage than usual (P-08). */
    public boolean drags() {
        return project.isOpen() && days() > project.stage().normDays();
    }

    /** What would bring the project nearer to the next stage; nothing when the gate is open. */
    public Optional<Finding> next() {
        return verdict.missing().stream().findFirst();
    }

    public boolean passable() {
        return verdict instanceof Verdict.Open;
    }

    public Optional<Stage> nextStage() {
        return project.course().method().after(project.stage());
    }

    /** The earlier stages it may be sent back to, the nearest first. */
    public List<Stage> before() {
        return project.course().method().before(project.stage()).reversed();
    }

    /** What is wrong, in words; nothing about one that has ended. */
    public List<Text> wrong() {
        return project.isOpen() ? Wrong.with(this) : List.of();
    }

    /** A debt that no fact has paid yet. */
    public record Owed(Finding finding, Debt debt) {}

    public List<Owed> owed() {
        var owed = new ArrayList<Owed>();
        for (var finding : project.owed()) {
            if (finding.state() instanceof Finding.Carried(var debt)) {
                owed.add(new Owed(finding, debt));
            }
        }
        return owed;
    }

    /** What a head let pass, for ever, whatever version holds now (P-04). */
    public List<Waiver> waived() {
        return project.known().waivers();
    }

    /** Whether whoever looks may record facts about it. */
    public boolean changeable() {
        return rights.lead() && project.isOpen();
    }

    /** Whether the value of the sale can be changed where it stands; what is counted can't. */
    public boolean inPlace(String field) {
        return changeable() && !(field.equals("amount") && project.sale().counted());
    }

    /** How likely it is to be won. */
    public ChanceLine chance() {
        return new ChanceLine(outlook, sight, project, folder.way(), today);
    }

    /** How often its planned close was moved, and by how much. */
    public String moved(Frame frame) {
        var moved = project.sale().moved();
        var how = moved.days() > 0 ? "later" : moved.days() < 0 ? "earlier" : "back";
        return frame.text(
                "projects.moved." + how,
                Map.of("times", moved.times(), "days", Math.abs(moved.days())));
    }

    public LinesRegion lines() {
        return new LinesRegion(project, told, changeable(), null);
    }

    /** What others keep about it, as far as the method asks for it or something is there. */
    public List<Regions.Part> regions() {
        return seen().filter(part -> part.begun() || isAsked(part)).toList();
    }

    /** The others, that can be begun. */
    public List<Regions.Part> otherRegions() {
        return seen().filter(part -> !part.begun() && !isAsked(part)).toList();
    }

    private Stream<Regions.Part> seen() {
        return folder.regions().stream()
                .filter(part -> !part.confined() || project.own() || rights.lead());
    }

    private boolean isAsked(Regions.Part part) {
        return project.course().method().stages().stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .map(criterion -> criterion.demand().remedy(List.of()).place())
                .anyMatch(place -> place.startsWith("/" + part.key()));
    }

    /** The sheets that are shown: what the method asks for, and what is filled in all the same. */
    public List<Sheet> sheets() {
        var asked = Sheet.askedBy(project.course().method());
        return Arrays.stream(Sheet.values())
                .filter(sheet -> asked.contains(sheet) || count(sheet) > 0)
                .toList();
    }

    /** The others, that can be begun. */
    public List<Sheet> otherSheets() {
        var shown = sheets();
        return Arrays.stream(Sheet.values()).filter(sheet -> !shown.contains(sheet)).toList();
    }

    public int count(Sheet sheet) {
        return folder.counts().getOrDefault(sheet.paper(), 0);
    }

    public String gateTitle(Frame frame) {
        var to = nextStage();
        if (to.isEmpty()) {
            return frame.text(passable() ? "projects.gate.win.open" : "projects.gate.win");
        }
        var name = to.get().name().in(frame.visitor().language());
        return frame.text(passable() ? "projects.gate.open" : "projects.gate", "stage", name);
    }

    public String passLabel(Frame frame) {
        return nextStage()
                .map(to -> frame.text("projects.act.pass", "stage", name(to, frame)))
                .orElseGet(() -> frame.text("projects.act.win"));
    }

    private static String name(Stage stage, Frame frame) {
        return stage.name().in(frame.visitor().language());
    }

    /** One step of its way, in words. */
    public String step(Passage passage, Frame frame) {
        return StepWords.of(passage, frame);
    }

    /** The other method that a short sale which has grown is offered (P-17). */
    public Optional<Suggestion> growth() {
        return rights.lead() ? folder.growth().proposal(project) : Optional.empty();
    }

    /** Up to where a sale is a short one. */
    public String limits(Frame frame) {
        var limits = folder.growth().limits();
        var amount = frame.formats().money(limits.amount());
        return frame.text("projects.help.growth", Map.of("amount", amount, "days", limits.days()));
    }

    /** How many gates are open one after the other (P-18). */
    public int stride() {
        return project.passable(today).size();
    }

    public String strideLabel(Frame frame) {
        var last = project.passable(today).getLast();
        return project.course()
                .method()
                .after(last)
                .map(to -> frame.text("projects.act.stride", "stage", name(to, frame)))
                .orElseGet(() -> frame.text("projects.act.stride_win"));
    }

    /** What a passed gate stood on and does not any more (P-16). */
    public List<Finding> sagging() {
        return project.isOpen() ? Sagging.of(project, folder.way(), today) : List.of();
    }

    /** Why it ended, in words. */
    public String reason(Frame frame) {
        var ending = project.course().ending();
        return ending == null
                ? ""
                : Reasons.read(words, ending.end(), ending.reason(), frame.visitor().language());
    }

    /** To whom it was lost, in words. */
    public String competitor(Frame frame) {
        var ending = project.course().ending();
        var named = ending == null ? "" : ending.competitor();
        var word = Closing.word(named);
        return word == null ? named : frame.text(word);
    }

    /**
     * The stage that somebody else has led the project to, and the one in which the page showed it.
     */
    public Map<String, Object> meanwhile(Answer.Trouble.Changed changed, Frame frame) {
        var stages =
                new HashMap<String, Object>(
                        Map.of("now", name(project.stage(), frame), "seen", ""));
        for (var difference : changed.differences()) {
            project.course().method().stages().stream()
                    .filter(stage -> Long.toString(stage.id()).equals(difference.ours()))
                    .forEach(stage -> stages.put("seen", name(stage, frame)));
        }
        return stages;
    }
}
