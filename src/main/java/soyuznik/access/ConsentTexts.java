package soyuznik.access;

import static org.jooq.Records.mapping;
import static soyuznikdb.access.Tables.CONSENT_TEXT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** The versions of the text of consent; the newest one is offered. */
// C-03
@Repository
@Transactional(readOnly = true)
public class ConsentTexts {
    private static final int SHOWN = 100;
    private static final int LONGEST = 4000;

    private final DSLContext sql;
    private final Registrar registrar;

    ConsentTexts(DSLContext sql, Registrar registrar) {
        this.sql = sql;
        this.registrar = registrar;
    }

    /** The newest first; there is always one. */
    public List<ConsentText> all() {
        return sql.select(CONSENT_TEXT.VERSION, CONSENT_TEXT.RU, CONSENT_TEXT.EN, CONSENT_TEXT.AT)
                .from(CONSENT_TEXT)
                .orderBy(CONSENT_TEXT.VERSION.desc())
                .limit(SHOWN)
                .fetch(mapping(ConsentText::new));
    }

    public ConsentText newest() {
        return all().getFirst();
    }

    /** From now on the new text is offered; who agreed to an older one agreed to that. */
    @Transactional
    public Outcome<Integer> publish(String ru, String en, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var errors = new ArrayList<FieldError>();
        check("ru", ru, errors);
        check("en", en, errors);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var newest = newest();
        if (newest.ru().equals(ru.strip()) && newest.en().equals(en.strip())) {
            return Outcome.refused("access.consent.same");
        }
        int version = insert(ru.strip(), en.strip(), by);
        registrar.enter(new OfficeEvent.ConsentTextPublished(version), by.user());
        return Outcome.done(version, Text.of("access.consent.published", "number", version));
    }

    private static void check(String field, String text, List<FieldError> errors) {
        if (text.isBlank()) {
            errors.add(FieldError.of(field, "access.consent.missing"));
        } else if (text.length() > LONGEST) {
            errors.add(FieldError.of(field, "access.consent.too_long"));
        }
    }

    private int insert(String ru, String en, Viewer by) {
        return sql.insertInto(CONSENT_TEXT)
                .set(CONSENT_TEXT.RU, ru)
                .set(CONSENT_TEXT.EN, en)
                .set(CONSENT_TEXT.AT, registrar.now())
                .set(CONSENT_TEXT.BY_ID, by.user().value())
                .returningResult(CONSENT_TEXT.VERSION)
                .fetchSingle()
                .value1();
    }
}
