package soyuznik.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import soyuznik.kernel.FieldError;
import soyuznik.projects.Commitment;
import soyuznik.projects.Commitments;
import soyuznik.projects.Project;
import soyuznik.shell.FormKey;

/**
 * A contract or an invoice, as it is typed, or a contract of the client that is pointed to.
 *
 * @param contract its number among those of clients; empty: it is typed
 */
public record CommitmentForm(
        String key,
        String contract,
        Commitment.Kind kind,
        String number,
        String doneOn,
        String amount,
        String currency) {
    public CommitmentForm {
        key = Typed.text(key);
        contract = Typed.text(contract);
        kind = Objects.requireNonNullElse(kind, Commitment.Kind.CONTRACT);
        number = Typed.text(number);
        doneOn = Typed.text(doneOn);
        amount = Typed.text(amount);
        currency = Typed.text(currency);
    }

    static CommitmentForm blank(Project project, LocalDate today, String currency) {
        var money = project.sale().amount();
        return new CommitmentForm(
                UUID.randomUUID().toString(),
                "",
                Commitment.Kind.CONTRACT,
                "",
                today.toString(),
                ProposalForm.plain(money),
                money == null ? currency : money.currency());
    }

    /** The same, pointing to the contract. */
    CommitmentForm to(long contract) {
        return new CommitmentForm(
                key, Long.toString(contract), kind, number, doneOn, amount, currency);
    }

    boolean points() {
        return !contract.isEmpty();
    }

    /** The same form sent twice makes one record. */
    UUID made() {
        return FormKey.read(key);
    }

    List<FieldError> errors() {
        var typed = new Typed().amount("amount", amount);
        return points()
                ? typed.errors()
                : typed.required("number", number)
                        .required("doneOn", doneOn)
                        .day("doneOn", doneOn)
                        .errors();
    }

    /** Of a form without errors. */
    Commitments.Draft draft() {
        var on = Objects.requireNonNull(Typed.day(doneOn));
        return new Commitments.Draft(kind, number, on, Typed.amount(amount), currency);
    }

    /** Of a form without errors that points; what is no number is no contract. */
    Commitments.Pointer pointer() {
        long id = contract.matches("\\d{1,18}") ? Long.parseLong(contract) : 0;
        return new Commitments.Pointer(id, Typed.amount(amount), currency);
    }
}
