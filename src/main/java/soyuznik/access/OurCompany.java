package soyuznik.access;

import static org.jooq.Records.mapping;
import static soyuznikdb.access.Tables.SETTINGS;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** The company whose product this is: one row of settings. */
@Repository
@Transactional(readOnly = true)
public class OurCompany {
    private final DSLContext sql;
    private final Registrar registrar;

    OurCompany(DSLContext sql, Registrar registrar) {
        this.sql = sql;
        this.registrar = registrar;
    }

    /** Nothing until the first administrator has made the company. */
    public Optional<Settings> find() {
        return sql.select(
                        SETTINGS.COMPANY_NAME,
                        SETTINGS.LANGUAGE.convertFrom(
                                code -> Language.valueOf(code.toUpperCase(Locale.ROOT))),
                        SETTINGS.CURRENCY,
                        SETTINGS.TIME_ZONE.convertFrom(ZoneId::of),
                        SETTINGS.FISCAL_YEAR_MONTH.convertFrom(Short::intValue),
                        SETTINGS.CLOSED_SCOPE,
                        SETTINGS.LOAD_FROM.convertFrom(Short::intValue),
                        SETTINGS.LOAD_TO.convertFrom(Short::intValue),
                        SETTINGS.MEETING_COST,
                        SETTINGS.CALL_COST,
                        SETTINGS.VERSION)
                .from(SETTINGS)
                .fetchOptional(mapping(Settings::new));
    }

    public Settings settings() {
        return find().orElseThrow();
    }

    /** Makes the one row; false if somebody was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean found(CompanyForm form) {
        return sql.insertInto(SETTINGS)
                        .set(SETTINGS.COMPANY_NAME, form.companyName())
                        .set(SETTINGS.LANGUAGE, form.language().code())
                        .set(SETTINGS.CURRENCY, form.currency())
                        .set(SETTINGS.TIME_ZONE, form.timeZone())
                        .set(SETTINGS.FISCAL_YEAR_MONTH, form.fiscalYearMonth().shortValue())
                        .set(SETTINGS.CLOSED_SCOPE, form.closedScope())
                        .set(SETTINGS.LOAD_FROM, (short) CompanyForm.number(form.loadFrom()))
                        .set(SETTINGS.LOAD_TO, (short) CompanyForm.number(form.loadTo()))
                        .set(SETTINGS.MEETING_COST, CompanyForm.number(form.meetingCost()))
                        .set(SETTINGS.CALL_COST, CompanyForm.number(form.callCost()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void founded(UserId by) {
        registrar.enter(new OfficeEvent.CompanyFounded(), by);
    }

    @Transactional
    public Outcome<Settings> change(CompanyForm form, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var before = settings();
        return update(form)
                ? changed(before, by)
                : new Outcome.Stale<>(form.differences(before), before.version());
    }

    private boolean update(CompanyForm form) {
        return sql.update(SETTINGS)
                        .set(SETTINGS.COMPANY_NAME, form.companyName())
                        .set(SETTINGS.LANGUAGE, form.language().code())
                        .set(SETTINGS.CURRENCY, form.currency())
                        .set(SETTINGS.TIME_ZONE, form.timeZone())
                        .set(SETTINGS.FISCAL_YEAR_MONTH, form.fiscalYearMonth().shortValue())
                        .set(SETTINGS.CLOSED_SCOPE, form.closedScope())
                        .set(SETTINGS.LOAD_FROM, (short) CompanyForm.number(form.loadFrom()))
                        .set(SETTINGS.LOAD_TO, (short) CompanyForm.number(form.loadTo()))
                        .set(SETTINGS.MEETING_COST, CompanyForm.number(form.meetingCost()))
                        .set(SETTINGS.CALL_COST, CompanyForm.number(form.callCost()))
                        .set(SETTINGS.VERSION, SETTINGS.VERSION.plus(1))
                        .where(SETTINGS.VERSION.eq(form.version()))
                        .execute()
                == 1;
    }

    private Outcome<Settings> changed(Settings before, Viewer by) {
        var after = settings();
        var fields = new ArrayList<String>();
        for (var difference : CompanyForm.of(after).differences(before)) {
            fields.add("field.access." + difference.field());
        }
        registrar.enter(new OfficeEvent.SettingsChanged(List.copyOf(fields)), by.user());
        return Outcome.done(after, Text.of("access.company.saved"));
    }
}
