package soyuznik.projects;

import java.time.LocalDate;
import soyuznik.kernel.PersonId;

/** Something that the system knows of a project; only facts open gates (section 4). */
public sealed interface Fact {

    /** A field of the project itself has been filled in. */
    record FieldFilled(ProjectField field) implements Fact {}

    /** A person at the client with whom the project is led. */
    record PersonNamed(PersonId person) implements Fact {}

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

    /** The client has bound itself. */
    record CommitmentMade(Commitment.Kind kind, LocalDate on) implements Fact {}

    record Shipped(LocalDate on) implements Fact {}
}
