package soyuznik.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;

/**
 * What a person records about a proposal.
 *
 * @param answer null as long as the client has not answered
 */
public record ProposalDraft(
        LocalDate sentOn,
        @Nullable PersonId sentTo,
        String volume,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable Answer answer) {
    public ProposalDraft {
        volume = volume.strip();
    }

    public record Answer(LocalDate on, Reply reply, @Nullable PersonId by) {}

    /** A fact has happened: not tomorrow, not before the proposal was sent, not by a stranger. */
    <T> Optional<Outcome<T>> refusal(LocalDate today, Predicate<@Nullable PersonId> works) {
        var errors = new ArrayList<FieldError>();
        check(errors, !sentOn.isAfter(today), "sentOn", "projects.error.future");
        check(errors, works.test(sentTo), "sentTo", "projects.error.person");
        if (answer != null) {
            check(errors, !answer.on().isAfter(today), "answeredOn", "projects.error.future");
            check(
                    errors,
                    !answer.on().isBefore(sentOn),
                    "answeredOn",
                    "projects.error.before_sent");
            check(errors, works.test(answer.by()), "answeredBy", "projects.error.person");
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    private static void check(List<FieldError> errors, boolean right, String field, String key) {
        if (!right) {
            errors.add(FieldError.of(field, key));
        }
    }

    /** Where the proposal says something else; the values as the fields of the form hold them. */
    List<Outcome.Difference> differences(Proposal theirs) {
        var said = theirs.answered();
        return new Differences()
                .compare("sentOn", theirs.sentOn(), sentOn)
                .compare("sentTo", id(theirs.sentTo()), sentTo)
                .compare("volume", theirs.volume(), volume)
                .money(
                        "amount",
                        theirs.amount(),
                        amount == null ? null : new Money(amount, currency))
                .compare(
                        "answeredOn",
                        said == null ? null : said.on(),
                        answer == null ? null : answer.on())
                .compare(
                        "reply",
                        said == null ? null : said.reply(),
                        answer == null ? null : answer.reply())
                .compare(
                        "answeredBy",
                        said == null ? null : id(said.by()),
                        answer == null ? null : answer.by())
                .found();
    }

    private static @Nullable PersonId id(Project.@Nullable Contact contact) {
        return contact == null ? null : contact.id();
    }
}
