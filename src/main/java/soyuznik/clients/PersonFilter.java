package soyuznik.clients;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraFilter;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/**
 * Which people are wanted. What is asked about where they work must hold for one and the same
 * company that the viewer sees.
 *
 * @param department a part of its name
 * @param extra what is asked of custom fields
 */
public record PersonFilter(
        String words,
        @Nullable CompanyId company,
        @Nullable Level level,
        String department,
        boolean decides,
        Standing standing,
        boolean withoutPhone,
        List<ExtraFilter> extra) {
    /** Who works somewhere, or works at none of the companies any more. */
    public enum Standing {
        ANY,
        NOW,
        LEFT
    }

    /** Of which nothing is asked in custom fields. */
    public PersonFilter(
            String words,
            @Nullable CompanyId company,
            @Nullable Level level,
            String department,
            boolean decides,
            Standing standing,
            boolean withoutPhone) {
        this(words, company, level, department, decides, standing, withoutPhone, List.of());
    }

    /** Whoever these words find. */
    public static PersonFilter of(String words) {
        return new PersonFilter(words, null, null, "", false, Standing.ANY, false);
    }

    public PersonFilter {
        extra = List.copyOf(extra);
        words = words.strip();
        department = department.strip();
    }

    /** Nothing is asked beside who comes next. */
    boolean isOpen() {
        return words.isEmpty()
                && company == null
                && !asksOfWork()
                && !withoutPhone
                && extra.isEmpty();
    }

    private boolean asksOfWork() {
        return level != null || !department.isEmpty() || decides || standing != Standing.ANY;
    }

    Condition condition(Viewer viewer) {
        var works = exists(employment(viewer, work()));
        var left = notExists(employment(viewer, there().and(EMPLOYMENT.UNTIL.isNull())));
        return works(works)
                .and(standing == Standing.LEFT ? left : noCondition())
                .and(withoutPhone ? notExists(phone()) : noCondition())
                .and(ExtraFilter.all(extra, PERSON.EXTRA));
    }

    private Condition works(Condition works) {
        return asksOfWork() || company != null ? works : noCondition();
    }

    /** Of one employment. */
    private Condition work() {
        var condition = there();
        if (level != null) {
            condition = condition.and(EMPLOYMENT.LEVEL.eq(level.name()));
        }
        if (!department.isEmpty()) {
            condition = condition.and(EMPLOYMENT.DEPARTMENT.containsIgnoreCase(department));
        }
        if (decides) {
            condition = condition.and(EMPLOYMENT.DECIDES);
        }
        return standing == Standing.NOW ? condition.and(EMPLOYMENT.UNTIL.isNull()) : condition;
    }

    private Condition there() {
        return company == null ? noCondition() : EMPLOYMENT.COMPANY_ID.eq(company.value());
    }

    /**
     * The offset of nothing keeps PostgreSQL from reading all employments of that kind first: each
     * person that is looked at is asked by itself.
     */
    private static Select<?> employment(Viewer viewer, Condition which) {
        return selectOne()
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                .and(which)
                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                .offset(inline(0));
    }

    private static Select<?> phone() {
        var phones =
                Arrays.stream(ContactData.Kind.values())
                        .filter(ContactData.Kind::isPhone)
                        .map(Enum::name)
                        .toList();
        return selectOne()
                .from(PERSON_CONTACT)
                .where(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                .and(PERSON_CONTACT.KIND.in(phones))
                .and(PERSON_CONTACT.REMOVED_AT.isNull());
    }
}
