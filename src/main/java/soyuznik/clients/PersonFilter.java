package soyuznik.clients;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.CONSENT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraFilter;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Which people are wanted. What is asked about where they work must hold for one and the same
 * company that the viewer sees.
 *
 * @param extra what is asked of custom fields
 * @param tags all of them, as they are written
 * @param words parts of name, phone or mail; empty: none
 */
public record PersonFilter(
        String words, At at, Work work, Held held, List<ExtraFilter> extra, List<String> tags) {
    public static final PersonFilter ALL =
            new PersonFilter("", At.ANYWHERE, Work.ANY, Held.ANYTHING);

    /** Of which nothing is asked in custom fields. */
    public PersonFilter(String words, At at, Work work, Held held) {
        this(words, at, work, held, List.of(), List.of());
    }

    /** Whoever these words find. */
    public static PersonFilter of(String words) {
        return new PersonFilter(words, At.ANYWHERE, Work.ANY, Held.ANYTHING);
    }

    /**
     * At which companies.
     *
     * @param own only those on whose team the viewer stands
     * @param branch in which the company stands, or below it
     */
    public record At(
            @Nullable CompanyId company,
            boolean own,
            @Nullable UserId responsible,
            @Nullable BranchId branch) {
        public static final At ANYWHERE = new At(null, false, null, null);
    }

    /**
     * As what.
     *
     * @param position a part of it
     * @param department a part of its name
     */
    public record Work(
            @Nullable Level level,
            String position,
            String department,
            boolean decides,
            Standing standing) {
        public static final Work ANY = new Work(null, "", "", false, Standing.ANY);

        public Work {
            position = position.strip();
            department = department.strip();
        }
    }

    /** Who works somewhere, or works at none of the companies any more. */
    public enum Standing {
        ANY,
        NOW,
        LEFT
    }

    /** What is held about the person, and what is missing. */
    public record Held(
            boolean withoutPhone, boolean withoutMail, @Nullable Basis basis, Agreed agreed) {
        public static final Held ANYTHING = new Held(false, false, null, Agreed.ANY);
    }

    /** To advertising. */
    public enum Agreed {
        ANY,
        YES,
        NO
    }

    public PersonFilter {
        words = words.strip();
        extra = List.copyOf(extra);
        tags = List.copyOf(tags);
    }

    /** Nothing is asked beside who comes next. */
    boolean isOpen() {
        return words.isEmpty()
                && at.equals(At.ANYWHERE)
                && work.equals(Work.ANY)
                && held.equals(Held.ANYTHING)
                && extra.isEmpty()
                && tags.isEmpty();
    }

    /**
     * @param branches that of the filter and all below it
     */
    Condition condition(Viewer viewer, List<Long> branches) {
        var there = there(viewer, branches);
        boolean asks = !at.equals(At.ANYWHERE) || !work.equals(Work.ANY);
        var left = notExists(employment(viewer, there.and(EMPLOYMENT.UNTIL.isNull())));
        return (asks ? exists(employment(viewer, there.and(asked()))) : noCondition())
                .and(work.standing() == Standing.LEFT ? left : noCondition())
                .and(known())
                .and(
                        tags.isEmpty()
                                ? noCondition()
                                : PERSON.TAGS.contains(tags.toArray(String[]::new)))
                .and(ExtraFilter.all(extra, PERSON.EXTRA));
    }

    /** Of one employment. */
    private Condition asked() {
        var condition = noCondition();
        if (work.level() != null) {
            condition = condition.and(EMPLOYMENT.LEVEL.eq(work.level().name()));
        }
        if (!work.position().isEmpty()) {
            condition = condition.and(EMPLOYMENT.POSITION.containsIgnoreCase(work.position()));
        }
        if (!work.department().isEmpty()) {
            condition = condition.and(EMPLOYMENT.DEPARTMENT.containsIgnoreCase(work.department()));
        }
        if (work.decides()) {
            condition = condition.and(EMPLOYMENT.DECIDES);
        }
        return work.standing() == Standing.NOW
                ? condition.and(EMPLOYMENT.UNTIL.isNull())
                : condition;
    }

    private Condition there(Viewer viewer, List<Long> branches) {
        var there =
                at.company() == null
                        ? noCondition()
                        : EMPLOYMENT.COMPANY_ID.eq(at.company().value());
        if (at.own()) {
            there = there.and(DSL.condition(Visible.own(viewer.user(), EMPLOYMENT.COMPANY_ID)));
        }
        if (at.responsible() != null) {
            there = there.and(exists(led(at.responsible())));
        }
        return at.branch() == null ? there : there.and(EMPLOYMENT.BRANCH_ID.in(branches));
    }

    private static Select<?> led(UserId by) {
        return selectOne()
                .from(COMPANY)
                .where(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .and(COMPANY.RESPONSIBLE_ID.eq(by.value()))
                .offset(inline(0));
    }

    private Condition known() {
        return (held.withoutPhone() ? notExists(contact(ContactData.Kind::isPhone)) : noCondition())
                .and(
                        held.withoutMail()
                                ? notExists(contact(kind -> kind == ContactData.Kind.MAIL))
                                : noCondition())
                .and(held.basis() == null ? noCondition() : PERSON.BASIS.eq(held.basis().name()))
                .and(
                        switch (held.agreed()) {
                            case ANY -> noCondition();
                            case YES -> exists(consent());
                            case NO -> notExists(consent());
                        });
    }

    private static Select<?> consent() {
        return selectOne()
                .from(CONSENT)
                .where(CONSENT.PERSON_ID.eq(PERSON.ID))
                .and(CONSENT.WITHDRAWN_ON.isNull())
                .offset(inline(0));
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

    private static Select<?> contact(Predicate<ContactData.Kind> wanted) {
        var kinds =
                Arrays.stream(ContactData.Kind.values()).filter(wanted).map(Enum::name).toList();
        return selectOne()
                .from(PERSON_CONTACT)
                .where(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                .and(PERSON_CONTACT.KIND.in(kinds))
                .and(PERSON_CONTACT.REMOVED_AT.isNull());
    }
}
