package soyuznik.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import soyuznik.access.ExtraChange;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;

/** What happens to a project. Free texts stay in their rows, where they can be erased. */
public sealed interface ProjectEvent extends BusinessEvent {
    ProjectId project();

    @Override
    CompanyId company();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return Subject.of(project());
    }

    record ProjectOpened(ProjectId project, CompanyId company, String title)
            implements ProjectEvent {}

    record ProjectImported(ProjectId project, CompanyId company, String title)
            implements ProjectEvent {}

    /** Taken away with the import that made it. */
    record ProjectUnmade(ProjectId project, CompanyId company, String title)
            implements ProjectEvent {}

    /**
     * @param fields of sum, day and owner what they were and became; in the first version the keys
     *     of the messages that name the fields
     */
    record ProjectChanged(ProjectId project, CompanyId company, List<ExtraChange> fields)
            implements ProjectEvent {
        @Override
        public int version() {
            return 2;
        }
    }

    /** Custom fields were filled, changed or emptied; they tell their values. */
    record ProjectExtraChanged(ProjectId project, CompanyId company, List<ExtraChange> changes)
            implements ProjectEvent {}

    /** P-02; the codes of the criteria as the gate found them. */
    record GatePassed(
            ProjectId project,
            CompanyId company,
            String fromRu,
            String fromEn,
            String toRu,
            String toEn,
            List<String> met,
            List<String> waived,
            List<String> carried)
            implements ProjectEvent {
        static GatePassed of(Project project, Stage passed, Stage to, Verdict open) {
            var from = passed.name();
            return new GatePassed(
                    project.id(),
                    project.client().id(),
                    from.ru(),
                    from.en(),
                    to.name().ru(),
                    to.name().en(),
                    List.of(open.codes(Finding.Met.class)),
                    List.of(open.codes(Finding.Waived.class)),
                    List.of(open.codes(Finding.Carried.class)));
        }
    }

    record SentBack(
            ProjectId project,
            CompanyId company,
            String fromRu,
            String fromEn,
            String toRu,
            String toEn)
            implements ProjectEvent {
        static SentBack of(Project project, Stage to) {
            var from = project.stage().name();
            var name = to.name();
            return new SentBack(
                    project.id(),
                    project.client().id(),
                    from.ru(),
                    from.en(),
                    name.ru(),
                    name.en());
        }
    }

    /** P-02: it stands where it stood before it was sent back. */
    record ReturnWithdrawn(ProjectId project, CompanyId company, String stageRu, String stageEn)
            implements ProjectEvent {
        static ReturnWithdrawn of(Project project, Stage there) {
            var name = there.name();
            return new ReturnWithdrawn(project.id(), project.client().id(), name.ru(), name.en());
        }
    }

    /** Another version of its method, or another method, came to hold for it (P-01). */
    record ProjectMoved(
            ProjectId project,
            CompanyId company,
            String methodRu,
            String methodEn,
            int number,
            String stageRu,
            String stageEn)
            implements ProjectEvent {
        public static ProjectMoved of(
                ProjectId project, CompanyId company, Method method, Stage stage) {
            return new ProjectMoved(
                    project,
                    company,
                    method.name().ru(),
                    method.name().en(),
                    method.number(),
                    stage.name().ru(),
                    stage.name().en());
        }
    }

    /** P-17: it stays a short sale, though it has grown. */
    record GrowthDismissed(ProjectId project, CompanyId company) implements ProjectEvent {}

    /** P-17: another method is proposed for it again. */
    record GrowthAsked(ProjectId project, CompanyId company) implements ProjectEvent {}

    /** P-04. */
    record GateWaived(
            ProjectId project, CompanyId company, String criterion, String textRu, String textEn)
            implements ProjectEvent {
        static GateWaived of(Project project, Criterion waived) {
            var text = waived.text();
            return new GateWaived(
                    project.id(), project.client().id(), waived.code(), text.ru(), text.en());
        }
    }

    /** P-15. */
    record DebtCarried(
            ProjectId project,
            CompanyId company,
            String criterion,
            String textRu,
            String textEn,
            LocalDate dueOn)
            implements ProjectEvent {
        static DebtCarried of(Project project, Criterion carried, LocalDate dueOn) {
            var text = carried.text();
            var company = project.client().id();
            return new DebtCarried(
                    project.id(), company, carried.code(), text.ru(), text.en(), dueOn);
        }
    }

    /** P-04: the condition holds the gate again. */
    record WaiverWithdrawn(
            ProjectId project, CompanyId company, String criterion, String textRu, String textEn)
            implements ProjectEvent {}

    /** P-15: it is not carried, or until the day that it had before. */
    record DebtWithdrawn(
            ProjectId project, CompanyId company, String criterion, String textRu, String textEn)
            implements ProjectEvent {}

    /** P-05. */
    record ProjectWon(ProjectId project, CompanyId company) implements ProjectEvent {}

    record ProjectLost(ProjectId project, CompanyId company) implements ProjectEvent {}

    record ProjectRefused(ProjectId project, CompanyId company) implements ProjectEvent {}

    record ProjectFrozen(ProjectId project, CompanyId company, LocalDate until)
            implements ProjectEvent {
        static ProjectFrozen of(Project project, Closing closing) {
            return new ProjectFrozen(
                    project.id(), project.client().id(), Objects.requireNonNull(closing.until()));
        }
    }

    record ProjectReopened(ProjectId project, CompanyId company) implements ProjectEvent {}

    /** A frozen project came back on its day, by itself. */
    record ProjectReturned(ProjectId project, CompanyId company) implements ProjectEvent {}

    record ProposalSent(ProjectId project, CompanyId company, long proposal, LocalDate sentOn)
            implements ProjectEvent {}

    record ProposalAnswered(
            ProjectId project, CompanyId company, long proposal, LocalDate answeredOn, Reply reply)
            implements ProjectEvent {}

    record ProposalCorrected(ProjectId project, CompanyId company, long proposal)
            implements ProjectEvent {}

    record CommitmentRecorded(
            ProjectId project,
            CompanyId company,
            long commitment,
            Commitment.Kind kind,
            LocalDate doneOn)
            implements ProjectEvent {
        static CommitmentRecorded of(Project project, long made, Commitments.Draft draft) {
            return new CommitmentRecorded(
                    project.id(), project.client().id(), made, draft.kind(), draft.doneOn());
        }
    }

    record ShipmentRecorded(
            ProjectId project, CompanyId company, long shipment, LocalDate shippedOn)
            implements ProjectEvent {
        static ShipmentRecorded of(Project project, long made, Shipments.Draft draft) {
            return new ShipmentRecorded(
                    project.id(), project.client().id(), made, draft.shippedOn());
        }
    }

    /**
     * A sheet was filled in.
     *
     * @param title the message that says what
     */
    record PaperAdded(ProjectId project, CompanyId company, Paper paper, long id, String title)
            implements ProjectEvent {}

    record PaperCorrected(ProjectId project, CompanyId company, Paper paper, long id, String title)
            implements ProjectEvent {}

    /** P-10: who may has consented to the terms. */
    record ApprovalConsented(ProjectId project, CompanyId company, long approval)
            implements ProjectEvent {}

    /** What was recorded by mistake proves nothing any more. */
    record PaperRemoved(ProjectId project, CompanyId company, Paper paper, long id)
            implements ProjectEvent {}

    record PaperRestored(ProjectId project, CompanyId company, Paper paper, long id)
            implements ProjectEvent {}

    /**
     * A product came onto the project, changed there, was taken away or put back (P-06).
     *
     * @param priced false: the price is not known
     * @param also what became of the sum of the project, which the first version did not tell, and
     *     of the site
     */
    record LineRecorded(
            ProjectId project,
            CompanyId company,
            Line.Deed deed,
            long line,
            String product,
            BigDecimal quantity,
            String unit,
            boolean priced,
            String price,
            List<ExtraChange> also)
            implements ProjectEvent {
        @Override
        public int version() {
            return 2;
        }

        static LineRecorded of(Project project, Line.Change change, List<ExtraChange> also) {
            var line = change.line();
            return new LineRecorded(
                    project.id(),
                    project.client().id(),
                    change.deed(),
                    line.id(),
                    line.goods().name(),
                    line.quantity(),
                    line.unit(),
                    line.price() != null,
                    line.values().getOrDefault("price", ""),
                    also);
        }
    }
}
