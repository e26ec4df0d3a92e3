package soyuznik.projects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.ContractEnds;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * One sale in stages, with all that is known of it (P-06).
 *
 * @param own the one who looks owns it or stands on the team of the client
 */
public record Project(
        ProjectId id,
        int version,
        Client client,
        Owner owner,
        Sale sale,
        Course course,
        Knowledge known,
        boolean own) {
    private static final LocalDate LONG_AGO = ContractEnds.TAKEN_AWAY.plusDays(1);

    public record Client(CompanyId id, String name) {}

    public record Owner(UserId id, String name) {}

    /** The person at the client with whom the project is led. */
    public record Contact(PersonId id, String name, String position, boolean decides) {}

    /**
     * What is to be sold.
     *
     * @param counted the amount is that of its lines, nobody types it
     * @param moved how often the planned close was moved
     */
    public record Sale(
            String title,
            String need,
            @Nullable Contact contact,
            String product,
            @Nullable Money amount,
            boolean counted,
            @Nullable LocalDate plannedClose,
            Moved moved) {}

    /** On so many days, by so many days in all; below zero to an earlier one. */
    public record Moved(int times, int days) {}

    /** Where it stands. */
    public record Course(
            Method method,
            Stage stage,
            LocalDate openedOn,
            LocalDate stageSince,
            @Nullable Ending ending) {}

    /** How and why it ended. */
    public record Ending(
            End end,
            LocalDate closedOn,
            String reason,
            String competitor,
            String lesson,
            @Nullable LocalDate frozenUntil) {}

    /** What the gates are held against. */
    public record Knowledge(List<Fact> facts, List<Waiver> waivers, List<Debt> debts) {
        public Knowledge {
            facts = List.copyOf(facts);
            waivers = List.copyOf(waivers);
            debts = List.copyOf(debts);
        }
    }

    public Stage stage() {
        return course.stage();
    }

    public boolean isOpen() {
        return course.ending() == null;
    }

    /**
     * Since when the client has done nothing for longer than a whole sale takes, on the average of
     * own ones; empty when it has done something, or the project has ended.
     */
    // P-08
    public Optional<LocalDate> silentSince(LocalDate today) {
        var day = lastAct().plusDays(course.method().cycle().days());
        return isOpen() && day.isBefore(today) ? Optional.of(day) : Optional.empty();
    }

    /** The last day on which the client did something; until then the day of the opening. */
    public LocalDate lastAct() {
        return known.facts().stream()
                .flatMap(fact -> fact.acted().stream())
                .filter(day -> day.isAfter(course.openedOn()))
                .max(Comparator.naturalOrder())
                .orElse(course.openedOn());
    }

    /** The same check stands behind the page and the verb (P-03). */
    public Verdict check(LocalDate today) {
        return check(stage(), today);
    }

    /** What holds the gate of the stage, whether it stands there or not. */
    public Verdict check(Stage gated, LocalDate today) {
        return gated.gate().check(known.facts(), known.waivers(), known.debts(), today);
    }

    /** The stages from here on whose gates are open one after the other (P-18). */
    public List<Stage> passable(LocalDate today) {
        return course.method().stages().stream()
                .filter(later -> later.position() >= stage().position())
                .takeWhile(later -> check(later, today) instanceof Verdict.Open)
                .toList();
    }

    /** Whether the viewer works on it: on the team of the client, or as one who may lead it. */
    public boolean worksOn(Viewer viewer) {
        return own || viewer.may(Right.LEAD_PROJECTS, false);
    }

    /** Why the viewer can't change it: the role does not allow it, or it has ended. */
    public <T> Optional<Outcome<T>> refusal(Right right, Viewer by) {
        if (!by.may(right, own)) {
            return Optional.of(new Outcome.Forbidden<>());
        }
        return isOpen() ? Optional.empty() : Optional.of(Outcome.refused("projects.closed"));
    }

    /** The same, or whoever wants it saw it in another stage: somebody else was quicker. */
    public <T> Optional<Outcome<T>> refusal(Right right, long seen, Viewer by) {
        return this.<T>refusal(right, by)
                .or(() -> stage().id() == seen ? Optional.empty() : Optional.of(meanwhile(seen)));
    }

    private <T> Outcome<T> meanwhile(long seen) {
        var now = Long.toString(stage().id());
        var difference = new Outcome.Difference("projects.stage", now, Long.toString(seen));
        return new Outcome.Stale<>(List.of(difference), version);
    }

    /** The criterion, if it holds the gate and is of the strictness. */
    Optional<Criterion> missing(long criterion, Strictness strictness, LocalDate today) {
        return check(today).missing().stream()
                .map(Finding::criterion)
                .filter(missing -> missing.id() == criterion && missing.strictness() == strictness)
                .findFirst();
    }

    /** The criterion of a debt that is overdue, also of a gate that was passed. */
    Optional<Criterion> overdue(long criterion, LocalDate today) {
        return owed().stream()
                .filter(owed ->
                        owed.state() instanceof Finding.Carried(var debt) && debt.overdue(today))
                .map(Finding::criterion)
                .filter(owing -> owing.id() == criterion)
                .findFirst();
    }

    /**
     * Debts that are not paid by a fact yet, of this gate and of those passed (P-15): looked at on
     * a day on which none is overdue and no contract has ended, save those that were taken away.
     */
    public List<Finding> owed() {
        return course.method().stages().stream().flatMap(stage -> owed(stage.gate())).toList();
    }

    /** Those of the gate. */
    Stream<Finding> owed(Gate gate) {
        return gate.check(known.facts(), List.of(), known.debts(), LONG_AGO).findings().stream()
                .filter(finding -> finding.state() instanceof Finding.Carried);
    }
}
