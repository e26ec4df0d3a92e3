package soyuznik.work;

import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record3;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.attention.Mail;
import soyuznik.attention.Outbox;
import soyuznik.attention.Posted;
import soyuznik.attention.Writers;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Bell;
import soyuznik.shell.Tiding;

/** Letters of results that go out by the company's mail server. */
//
@Repository
@Transactional
public class Mailings {
    private static final String ABOUT = "letter-";

    private final DSLContext sql;
    private final Grounds grounds;
    private final Letters letters;
    private final Writers writers;
    private final Outbox outbox;
    private final Bell bell;

    Mailings(
            DSLContext sql,
            Grounds grounds,
            Letters letters,
            Writers writers,
            Outbox outbox,
            Bell bell) {
        this.sql = sql;
        this.grounds = grounds;
        this.letters = letters;
        this.writers = writers;
        this.outbox = outbox;
        this.bell = bell;
    }

    /** Whether a letter can go out by itself. */
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /**
     * A letter as somebody sends it.
     *
     * @param to which of those who were there
     */
    public record Draft(Talk.Key talk, String subject, String text, List<String> to) {}

    /** It goes out in a moment, once, also when it is sent twice. */
    public Outcome<About> send(Draft draft, Viewer by) {
        var ground = grounds.hold(draft.talk().about(), by);
        return ground.<About>refusal(by)
                .or(() -> wrong(draft, by))
                .orElseGet(() -> noted(draft, by));
    }

    private Optional<Outcome<About>> wrong(Draft draft, Viewer by) {
        var known = letters.mails(draft.talk(), by);
        if (draft.to().isEmpty() || !known.containsAll(draft.to())) {
            return Optional.of(Outcome.invalid("to", "work.error.addressee"));
        }
        return outbox.isOpen()
                ? Optional.empty()
                : Optional.of(Outcome.refused("work.error.no_post"));
    }

    private Outcome<About> noted(Draft draft, Viewer by) {
        var noted = letters.send(draft.talk(), draft.text(), by);
        return noted instanceof Outcome.Done<About>(var id, _, _) ? enqueued(id, draft, by) : noted;
    }

    /** Another text is on its way, or was sent by hand: this one is not. */
    private Outcome<About> enqueued(About about, Draft draft, Viewer by) {
        int waits =
                sql.update(LETTER)
                        .set(LETTER.MAIL, Mailing.State.WAITING.name())
                        .set(LETTER.MAIL_TO, String.join(" ", draft.to()))
                        .where(LETTER.TALK_ID.eq(draft.talk().id()))
                        .and(LETTER.TEXT.eq(draft.text().strip()))
                        .and(LETTER.MAIL.isNull())
                        .execute();
        if (waits == 1) {
            outbox.send(mail(draft, by));
        }
        return waits == 1 || is(draft, Mailing.State.WAITING)
                ? Outcome.done(about, Text.of("work.letter.mailing"))
                : Outcome.refused("work.error.letter_sent");
    }

    private boolean is(Draft draft, Mailing.State state) {
        return sql.fetchExists(
                LETTER,
                LETTER.TALK_ID.eq(draft.talk().id()),
                LETTER.TEXT.eq(draft.text().strip()),
                LETTER.MAIL.eq(state.name()));
    }

    private Mail mail(Draft draft, Viewer by) {
        return new Mail(
                ABOUT + draft.talk().id(),
                writers.of(by),
                draft.to(),
                draft.subject(),
                draft.text());
    }

    /** Somebody thought better of it, or sends it by other means; what went can't be taken back. */
    public Outcome<About> withdraw(Talk.Key talk, Viewer by) {
        var ground = grounds.hold(talk.about(), by);
        return ground.<About>refusal(by)
                .or(() -> gone(talk))
                .orElseGet(() -> letters.withdraw(talk, by));
    }

    private Optional<Outcome<About>> gone(Talk.Key talk) {
        var state =
                sql.select(LETTER.MAIL)
                        .from(LETTER)
                        .where(LETTER.TALK_ID.eq(talk.id()))
                        .forUpdate()
                        .fetchOptional(Record1::value1);
        boolean left = state.filter(one -> isLeft(Mailing.State.valueOf(one), talk)).isPresent();
        return left ? Optional.of(Outcome.refused("work.error.gone")) : Optional.empty();
    }

    private boolean isLeft(Mailing.State state, Talk.Key talk) {
        return switch (state) {
            case SENT -> true;
            case WAITING -> !outbox.takeBack(ABOUT + talk.id());
            case FAILED -> false;
        };
    }

    /** What the mail server said. */
    @EventListener(condition = "#posted.about().startsWith('letter-')")
    public void hear(Posted posted) {
        var update = sql.update(LETTER);
        var noted =
                switch (posted) {
                    case Posted.Gone gone ->
                            update.set(LETTER.MAIL, Mailing.State.SENT.name())
                                    .set(LETTER.MAIL_AT, gone.at())
                                    .setNull(LETTER.MAIL_TROUBLE);
                    case Posted.Kept kept ->
                            update.set(
                                            LETTER.MAIL,
                                            kept.last()
                                                    ? Mailing.State.FAILED.name()
                                                    : Mailing.State.WAITING.name())
                                    .set(LETTER.MAIL_TROUBLE, kept.trouble().name());
                };
        noted.where(isOf(posted)).and(LETTER.MAIL.isNotNull()).execute();
        if (posted instanceof Posted.Kept kept && kept.last()) {
            ring(posted);
        }
    }

    private void ring(Posted posted) {
        sql.select(LETTER.BY_ID, TALK.PROJECT_ID, TALK.COMPANY_ID)
                .from(LETTER)
                .join(TALK)
                .on(TALK.ID.eq(LETTER.TALK_ID))
                .where(isOf(posted))
                .and(LETTER.MAIL.isNotNull())
                .forEach(row -> bell.ring(new UserId(row.value1()), failed(row)));
    }

    private static Tiding failed(Record3<Long, Long, Long> letter) {
        var project = letter.value2();
        var about =
                project == null
                        ? Subject.of(new CompanyId(letter.value3()))
                        : Subject.of(new ProjectId(project));
        return new Tiding(Tiding.What.LETTER_FAILED, about, null);
    }

    private static Condition isOf(Posted posted) {
        return LETTER.TALK_ID.eq(Long.valueOf(posted.about().substring(ABOUT.length())));
    }
}
