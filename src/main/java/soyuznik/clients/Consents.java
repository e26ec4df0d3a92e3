package soyuznik.clients;

import static org.jooq.Records.mapping;
import static soyuznikdb.clients.Tables.CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ConsentTexts;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** Who agreed to advertising. Nothing else asks for it: a business contact needs no consent. */
// C-03
@Repository
@Transactional(readOnly = true)
public class Consents {
    private static final int SHOWN = 50;

    private final DSLContext sql;
    private final Chronicle chronicle;
    private final PersonRows rows;
    private final ConsentRows consents;
    private final ConsentTexts texts;

    Consents(
            DSLContext sql,
            Chronicle chronicle,
            PersonRows rows,
            ConsentRows consents,
            ConsentTexts texts) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.rows = rows;
        this.consents = consents;
        this.texts = texts;
    }

    /**
     * A consent to be recorded.
     *
     * @param key made together with the form
     * @param text the version of what the person agreed to
     */
    public record Given(UUID key, int text, LocalDate on, Consent.Way way) {}

    /** All of a person whom the viewer sees, the newest first. */
    public List<Consent> of(PersonId person) {
        return sql.select(
                        CONSENT.ID,
                        CONSENT.TEXT_VERSION,
                        CONSENT.GIVEN_ON,
                        CONSENT.WAY.convertFrom(Consent.Way::valueOf),
                        CONSENT.WITHDRAWN_ON)
                .from(CONSENT)
                .where(CONSENT.PERSON_ID.eq(person.value()))
                .orderBy(CONSENT.ID.desc())
                .limit(SHOWN)
                .fetch(mapping(Consent::new));
    }

    @Transactional
    public Outcome<PersonId> give(PersonId id, Given given, LocalDate today, Viewer by) {
        rows.hold(id);
        var person = rows.find(id, by).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        if (given.on().isAfter(today)) {
            return Outcome.invalid("on", "clients.consent.future");
        }
        if (texts.all().stream().noneMatch(text -> text.version() == given.text())) {
            return Outcome.invalid("text", "clients.consent.text.unknown");
        }
        if (consents.add(id, given, by.user())) {
            chronicle.record(new ClientEvent.ConsentGiven(person.main().company(), id), by);
        }
        return Outcome.done(id, Text.of("clients.notice.consent_given"));
    }

    @Transactional
    public Outcome<PersonId> withdraw(PersonId id, LocalDate on, Viewer by) {
        rows.hold(id);
        var person = rows.find(id, by).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        var consent = of(id).stream().filter(Consent::holds).findFirst();
        if (consent.isPresent()) {
            consents.end(consent.get(), on, by.user());
            chronicle.record(new ClientEvent.ConsentWithdrawn(person.main().company(), id), by);
        }
        return Outcome.done(
                id,
                Text.of("clients.notice.consent_withdrawn"),
                new Outcome.Undo("/people/" + id + "/consent/restoration"));
    }

    /** The inverse of withdrawing: the one that was withdrawn last holds again. */
    @Transactional
    public Outcome<PersonId> restore(PersonId id, Viewer by) {
        rows.hold(id);
        var person = rows.find(id, by).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        if (consents.reopenLast(id)) {
            chronicle.record(new ClientEvent.ConsentRestored(person.main().company(), id), by);
        }
        return Outcome.done(id, Text.of("clients.notice.consent_restored"));
    }
}
