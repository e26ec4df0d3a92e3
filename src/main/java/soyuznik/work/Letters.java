package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;
import static soyuznikdb.work.Tables.AGREEMENT;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.ContactData;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.NotFound;

/** The letters of results, and what the client answered. */
//
@Repository
@Transactional(readOnly = true)
public class Letters {
    /** What a mail program takes without doubt. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    private static final int MOST = 50;

    private final DSLContext sql;
    private final Grounds grounds;
    private final TalkRows rows;
    private final Clerk clerk;

    Letters(DSLContext sql, Grounds grounds, TalkRows rows, Clerk clerk) {
        this.sql = sql;
        this.grounds = grounds;
        this.rows = rows;
        this.clerk = clerk;
    }

    /** Of a talk that was held; nothing as long as none went out. */
    public Optional<Letter> find(Talk.Key key, Viewer viewer) {
        grounds.get(key.about(), viewer);
        held(key);
        return sql.select(
                        LETTER.TEXT,
                        LETTER.AT,
                        Name.of(APP_USER),
                        row(LETTER.MAIL, LETTER.MAIL_TO, LETTER.MAIL_AT, LETTER.MAIL_TROUBLE)
                                .mapping(Mailing::of),
                        row(PERSON.NAME, AGREEMENT.AGREED_ON)
                                .mapping((name, on) ->
                                        on == null ? null : new Letter.Agreement(name, on)))
                .from(LETTER)
                .join(APP_USER)
                .on(APP_USER.ID.eq(LETTER.BY_ID))
                .leftJoin(AGREEMENT)
                .on(AGREEMENT.LETTER_ID.eq(LETTER.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(AGREEMENT.PERSON_ID))
                .where(LETTER.TALK_ID.eq(key.id()))
                .fetchOptional(mapping(Letter::new));
    }

    private Talk held(Talk.Key key) {
        var talk = rows.get(key);
        if (talk.state() != TalkState.HELD) {
            throw new NotFound();
        }
        return talk;
    }

    /** The mail addresses of those of the client who were there, as far as we know them. */
    public List<String> mails(Talk.Key key, Viewer viewer) {
        var company = grounds.get(key.about(), viewer).client().id();
        return sql
                .selectDistinct(PERSON_CONTACT.CANONICAL)
                .from(TALK)
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.COMPANY_ID.eq(company.value()))
                .and(EMPLOYMENT.UNTIL.isNull())
                .and(TalkRows.isThere(TALK.PEOPLE, EMPLOYMENT.PERSON_ID))
                .join(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(EMPLOYMENT.PERSON_ID))
                .and(PERSON_CONTACT.KIND.eq(ContactData.Kind.MAIL.name()))
                .where(TALK.ID.eq(key.id()))
                .and(PERSON_CONTACT.CANONICAL.isNotNull())
                .orderBy(PERSON_CONTACT.CANONICAL)
                .limit(MOST)
                .fetch(Record1::value1)
                .stream()
                .filter(mail -> PLAIN.matcher(mail).matches())
                .toList();
    }

    /** It went out like this; of two who note it the first one's stays. */
    @Transactional
    public Outcome<About> send(Talk.Key key, String text, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        held(key);
        return ground.<About>refusal(by)
                .or(() -> wrong(LetterForm.errors(text)))
                .orElseGet(() -> {
                    int made =
                            sql.insertInto(LETTER)
                                    .set(LETTER.TALK_ID, key.id())
                                    .set(LETTER.TEXT, text.strip())
                                    .set(LETTER.AT, clerk.now())
                                    .set(LETTER.BY_ID, by.user().value())
                                    .onConflict(LETTER.TALK_ID)
                                    .doNothing()
                                    .execute();
                    return noted(ground, new Step(key, WorkEvent.Post.SENT, made == 1), by);
                });
    }

    private static Optional<Outcome<About>> wrong(List<FieldError> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /** What became of the letter of a talk; where it was so before, it did not happen now. */
    private record Step(Talk.Key talk, WorkEvent.Post post, boolean happened) {}

    private Outcome<About> noted(Ground ground, Step step, Viewer by) {
        if (step.happened()) {
            var company = ground.client().id();
            var talk = step.talk().id();
            clerk.note(
                    new WorkEvent.LetterRecorded(ground.projectId(), company, talk, step.post()),
                    by);
        }
        return Outcome.done(ground.about(), Text.of("work.letter." + step.post()));
    }

    /** It did not go out after all; an answer to it goes with it. */
    @Transactional
    public Outcome<About> withdraw(Talk.Key key, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        held(key);
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    unagreed(key);
                    int gone = sql.deleteFrom(LETTER).where(LETTER.TALK_ID.eq(key.id())).execute();
                    return noted(ground, new Step(key, WorkEvent.Post.WITHDRAWN, gone == 1), by);
                });
    }

    private int unagreed(Talk.Key key) {
        return sql.deleteFrom(AGREEMENT)
                .using(LETTER)
                .where(LETTER.ID.eq(AGREEMENT.LETTER_ID))
                .and(LETTER.TALK_ID.eq(key.id()))
                .execute();
    }

    /** Somebody of the client agreed to it: it counts as minutes. */
    @Transactional
    public Outcome<About> agree(Talk.Key key, Map<String, String> typed, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var talk = held(key);
        var read = LetterForm.AGREEMENT.read(typed);
        return ground.<About>refusal(by)
                .or(() -> wrong(read.errors()))
                .or(() -> wrong(LetterForm.errors(read.values(), talk.on(), clerk.today())))
                .or(() -> stranger(ground, read.values()))
                .or(() -> unsent(key))
                .orElseGet(() -> {
                    boolean made = write(key, read.values(), by);
                    return noted(ground, new Step(key, WorkEvent.Post.AGREED, made), by);
                });
    }

    private Optional<Outcome<About>> stranger(Ground ground, Map<String, String> read) {
        var person = read.getOrDefault("personId", "");
        boolean works = !person.isEmpty() && grounds.work(person, ground);
        return works
                ? Optional.empty()
                : Optional.of(Outcome.invalid("personId", "projects.error.person"));
    }

    private Optional<Outcome<About>> unsent(Talk.Key key) {
        return letter(key).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.refused("work.error.unsent"));
    }

    private Optional<Long> letter(Talk.Key key) {
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.TALK_ID.eq(key.id()))
                .and(Mailing.went())
                .fetchOptional(Record1::value1);
    }

    private boolean write(Talk.Key key, Map<String, String> read, Viewer by) {
        return sql.insertInto(AGREEMENT)
                        .set(AGREEMENT.LETTER_ID, letter(key).orElseThrow())
                        .set(AGREEMENT.PERSON_ID, Long.valueOf(read.get("personId")))
                        .set(AGREEMENT.AGREED_ON, LocalDate.parse(read.get("agreedOn")))
                        .set(AGREEMENT.AT, clerk.now())
                        .set(AGREEMENT.BY_ID, by.user().value())
                        .onConflict(AGREEMENT.LETTER_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Transactional
    public Outcome<About> disagree(Talk.Key key, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        held(key);
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    boolean gone = unagreed(key) == 1;
                    return noted(ground, new Step(key, WorkEvent.Post.DISAGREED, gone), by);
                });
    }
}
