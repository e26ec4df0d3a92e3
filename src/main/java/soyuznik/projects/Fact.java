package soyuznik.projects;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.PersonId;

/** Something that the system knows of a project; only facts open gates (section 4). */
public sealed interface Fact {

    /** A field of the project itself has been filled in. */
    record FieldFilled(ProjectField field) implements Fact {}

    /**
     * A person at the client with whom the project is led.
     *
     * @param there still works at the client
     */
    record PersonNamed(PersonId person, boolean there) implements Fact {}

    /**
     * A proposal has gone to the client.
     *
     * @param complete names both volume and price
     */
    record ProposalSent(long proposal, LocalDate on, boolean complete) implements Fact {}

    /**
     * The client has answered a proposal.
     *
     * @param decides the person who answered decides on purchases, as far as we know
     */
    record ProposalAnswered(long proposal, LocalDate on, Reply reply, boolean decides)
            implements Fact {}

    /**
     * The client has bound itself.
     *
     * @param until the last day on which it does; null: no end is known
     */
    record CommitmentMade(Commitment.Kind kind, LocalDate on, @Nullable LocalDate until)
            implements Fact {
        boolean binds(LocalDate today) {
            return until == null || !until.isBefore(today);
        }
    }

    record Shipped(LocalDate on) implements Fact {}

    /** S-06; each one is one time more. */
    record PriceDiscussed(LocalDate on) implements Fact {}

    /** The client named a volume with a period. */
    record VolumeNamed(LocalDate on) implements Fact {}

    /** P-13: the client has a budget for it, as far as the state. */
    record Budgeted(BudgetState state, LocalDate on) implements Fact {}

    /** P-08: in a talk the client took on an act with a date, or ordered. */
    record Advanced(LocalDate on) implements Fact {}

    /** P-14: there is a tender; ended or not. */
    record Tendered(TenderEnd end) implements Fact {}

    /** P-10: approved on our side by who may. */
    record ApprovedByUs() implements Fact {}

    /**
     * Somebody established it.
     *
     * @param about a {@link Topic}, with the code of the criterion where it is that of one
     * @param there nobody is named, or whoever said it still works at the client
     */
    record Established(String about, LocalDate on, boolean there) implements Fact {}

    /** The day on which the client did something by it; empty where we did, or nobody (P-08). */
    default Optional<LocalDate> acted() {
        return switch (this) {
            case ProposalAnswered answered -> Optional.of(answered.on());
            case CommitmentMade made -> Optional.of(made.on());
            case VolumeNamed named -> Optional.of(named.on());
            case Advanced advanced -> Optional.of(advanced.on());
            case Established(var about, var on, var _) ->
                    Topic.of(about).filter(Topic::isAct).map(_ -> on);
            case FieldFilled _,
                    PersonNamed _,
                    ProposalSent _,
                    Shipped _,
                    PriceDiscussed _,
                    Budgeted _,
                    Tendered _,
                    ApprovedByUs _ ->
                    Optional.empty();
        };
    }
}
