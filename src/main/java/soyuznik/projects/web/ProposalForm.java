package soyuznik.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Money;
import soyuznik.projects.Project;
import soyuznik.projects.Proposal;
import soyuznik.projects.ProposalDraft;
import soyuznik.projects.Reply;

/** A proposal and the answer to it, as they are typed. */
public record ProposalForm(
        String key,
        String sentOn,
        String sentTo,
        String volume,
        String amount,
        String currency,
        String answeredOn,
        String reply,
        String answeredBy,
        Integer version) {
    public ProposalForm {
        key = Typed.text(key);
        sentOn = Typed.text(sentOn);
        sentTo = Typed.text(sentTo);
        volume = Typed.text(volume);
        amount = Typed.text(amount);
        currency = Typed.text(currency);
        answeredOn = Typed.text(answeredOn);
        reply = Typed.text(reply);
        answeredBy = Typed.text(answeredBy);
        version = Objects.requireNonNullElse(version, 0);
    }

    /**
     * Sent today to the person of the project at the price of the project: what is most often
     * right.
     */
    static ProposalForm blank(Project project, LocalDate today, String currency) {
        var money = project.sale().amount();
        return new ProposalForm(
                UUID.randomUUID().toString(),
                today.toString(),
                id(project.sale().contact()),
                "",
                plain(money),
                money == null ? currency : money.currency(),
                "",
                "",
                "",
                0);
    }

    static ProposalForm of(Proposal proposal, String currency) {
        var money = proposal.amount();
        var answered = proposal.answered();
        return new ProposalForm(
                "",
                proposal.sentOn().toString(),
                id(proposal.sentTo()),
                proposal.volume(),
                plain(money),
                money == null ? currency : money.currency(),
                answered == null ? "" : answered.on().toString(),
                answered == null ? "" : answered.reply().name(),
                answered == null ? id(proposal.sentTo()) : id(answered.by()),
                proposal.version());
    }

    private static String id(Project.@Nullable Contact contact) {
        return contact == null ? "" : contact.id().toString();
    }

    static String plain(@Nullable Money money) {
        return money == null ? "" : money.amount().stripTrailingZeros().toPlainString();
    }

    List<FieldError> errors() {
        return new Typed()
                .required("sentOn", sentOn)
                .day("sentOn", sentOn)
                .amount("amount", amount)
                .day("answeredOn", answeredOn)
                .check(
                        reply.isEmpty() || !answeredOn.isEmpty(),
                        "answeredOn",
                        "projects.error.answered_on")
                .check(!reply.isEmpty() || answeredOn.isEmpty(), "reply", "projects.error.reply")
                .errors();
    }

    /** Of a form without errors. */
    ProposalDraft draft() {
        return new ProposalDraft(
                Objects.requireNonNull(Typed.day(sentOn)),
                Typed.person(sentTo),
                volume,
                Typed.amount(amount),
                currency,
                answer());
    }

    private ProposalDraft.@Nullable Answer answer() {
        var on = Typed.day(answeredOn);
        return on == null || reply.isEmpty()
                ? null
                : new ProposalDraft.Answer(on, Reply.valueOf(reply), Typed.person(answeredBy));
    }
}
