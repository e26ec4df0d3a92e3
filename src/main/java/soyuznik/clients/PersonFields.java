package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** How people, where they work and how they are reached stand in the tables. */
final class PersonFields {
    /** More employments or contacts of one person are not shown. */
    static final int SHOWN = 50;

    private static final int AT_ONE_COMPANY = 200;

    /** Those of now first. */
    static final List<SortField<?>> NEWEST =
            List.of(
                    EMPLOYMENT.UNTIL.desc().nullsFirst(),
                    EMPLOYMENT.SINCE.desc().nullsLast(),
                    EMPLOYMENT.ID.desc());

    private static final Field<Boolean> OWN = Visible.own(Visible.USER, EMPLOYMENT.COMPANY_ID);
    private static final Field<List<PersonContact>> CONTACTS = contacts(PERSON.ID);
    private static final Field<List<Employment>> EMPLOYMENTS =
            employments(employment(OWN), Visible.condition(EMPLOYMENT.COMPANY_ID));

    /** What {@link #person} reads in a question. */
    static final List<Field<?>> COLUMNS = columns(CONTACTS, EMPLOYMENTS);

    static List<Field<?>> columns(
            Field<List<PersonContact>> contacts, Field<List<Employment>> employments) {
        return List.of(
                PERSON.ID,
                PERSON.VERSION,
                PERSON.NAME,
                PERSON.SURNAME,
                PERSON.GIVEN_NAME,
                PERSON.PATRONYMIC,
                PERSON.NOTE,
                PERSON.BASIS,
                PERSON.EXTRA,
                PERSON.TAGS,
                contacts,
                employments);
    }

    static final SelectField<PersonData> DATA =
            row(
                            row(PERSON.NAME, PERSON.SURNAME, PERSON.GIVEN_NAME, PERSON.PATRONYMIC)
                                    .mapping(PersonName::new),
                            PERSON.NOTE,
                            PERSON.BASIS.convertFrom(
                                    basis -> basis == null ? null : Basis.valueOf(basis)),
                            PERSON.EXTRA.convertFrom(Extra::of))
                    .mapping(PersonData::new);

    static final Field<List<String>> TAGS = PERSON.TAGS.convertFrom(List::of);

    private PersonFields() {}

    /** Of a statement that has joined the company. */
    static SelectField<Employment> employment(Viewer viewer) {
        return employment(Visible.own(viewer.user(), EMPLOYMENT.COMPANY_ID));
    }

    private static SelectField<Employment> employment(Field<Boolean> own) {
        return employment(
                row(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                        .mapping(Employment.Workplace::new),
                own);
    }

    static SelectField<Employment> employment(
            SelectField<Employment.Workplace> workplace, Field<Boolean> own) {
        return row(
                        EMPLOYMENT.ID.convertFrom(EmploymentId::new),
                        EMPLOYMENT.VERSION,
                        EMPLOYMENT.PERSON_ID.convertFrom(PersonId::new),
                        workplace,
                        row(
                                        EMPLOYMENT.POSITION,
                                        EMPLOYMENT.DEPARTMENT,
                                        EMPLOYMENT.LEVEL.convertFrom(PersonFields::level),
                                        EMPLOYMENT.DECIDES)
                                .mapping(Post::new),
                        row(EMPLOYMENT.SINCE, EMPLOYMENT.UNTIL).mapping(Term::new),
                        own)
                .mapping(Employment::new);
    }

    /** Those that stand, by kind. */
    static Field<List<PersonContact>> contacts(Field<Long> person) {
        return multiset(
                        select(
                                        PERSON_CONTACT.ID,
                                        PERSON_CONTACT.VERSION,
                                        row(
                                                        PERSON_CONTACT.KIND.convertFrom(
                                                                ContactData.Kind::valueOf),
                                                        PERSON_CONTACT.TYPED,
                                                        PERSON_CONTACT.CANONICAL,
                                                        PERSON_CONTACT.EXTENSION)
                                                .mapping(ContactData::new))
                                .from(PERSON_CONTACT)
                                .where(PERSON_CONTACT.PERSON_ID.eq(person))
                                .and(PERSON_CONTACT.REMOVED_AT.isNull())
                                .orderBy(PERSON_CONTACT.ID)
                                .limit(SHOWN))
                .convertFrom(found -> found.map(mapping(PersonContact::new)));
    }

    /**
     * In a question about a company that the viewer sees: who works there or did, each with the
     * newest employment there; who decides first, then by name; those who left come last.
     */
    static Field<List<Person>> at(Field<Long> company) {
        return multiset(
                        select(
                                        PERSON.ID.convertFrom(PersonId::new),
                                        PERSON.VERSION,
                                        DATA,
                                        TAGS,
                                        contacts(PERSON.ID),
                                        field(employment(OWN)).convertFrom(List::of))
                                .from(EMPLOYMENT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                                .join(COMPANY)
                                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                                .where(EMPLOYMENT.COMPANY_ID.eq(company))
                                .and(PERSON.ERASED_AT.isNull())
                                .orderBy(
                                        EMPLOYMENT.UNTIL.isNotNull(),
                                        EMPLOYMENT.DECIDES.desc(),
                                        PERSON.NAME.collate("ru-x-icu"),
                                        EMPLOYMENT.UNTIL.desc(),
                                        EMPLOYMENT.ID)
                                .limit(AT_ONE_COMPANY))
                .convertFrom(found -> once(found.map(mapping(Person::new))));
    }

    /** Each of them once, in the first of its places. */
    private static List<Person> once(List<Person> found) {
        var people = new LinkedHashMap<PersonId, Person>();
        found.forEach(person -> people.putIfAbsent(person.id(), person));
        return List.copyOf(people.values());
    }

    static Person person(Record row) {
        return person(row, CONTACTS, EMPLOYMENTS);
    }

    static Person person(
            Record row, Field<List<PersonContact>> contacts, Field<List<Employment>> employments) {
        var name =
                new PersonName(
                        row.get(PERSON.NAME),
                        row.get(PERSON.SURNAME),
                        row.get(PERSON.GIVEN_NAME),
                        row.get(PERSON.PATRONYMIC));
        var basis = row.get(PERSON.BASIS);
        return new Person(
                new PersonId(row.get(PERSON.ID)),
                row.get(PERSON.VERSION),
                new PersonData(
                        name,
                        row.get(PERSON.NOTE),
                        basis == null ? null : Basis.valueOf(basis),
                        Extra.of(row.get(PERSON.EXTRA))),
                List.of(row.get(PERSON.TAGS)),
                row.get(contacts),
                row.get(employments));
    }

    /**
     * Whether the viewer sees one of the companies where the person works or did. The offset of
     * nothing keeps PostgreSQL from asking that of all employments first.
     */
    static Condition visible(Viewer viewer) {
        return employed(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID));
    }

    static Condition employed(Condition there) {
        return exists(
                selectOne()
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                        .and(there)
                        .offset(inline(0)));
    }

    static Field<List<Employment>> employments(Viewer viewer) {
        return employments(employment(viewer), Visible.condition(viewer, EMPLOYMENT.COMPANY_ID));
    }

    private static Field<List<Employment>> employments(
            SelectField<Employment> employment, Condition there) {
        return multiset(
                        select(employment)
                                .from(EMPLOYMENT)
                                .join(COMPANY)
                                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                                .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                                .and(there)
                                .orderBy(NEWEST)
                                .limit(SHOWN))
                .convertFrom(found -> found.map(Record1::value1));
    }

    /** Of the first of them alone. */
    static Select<? extends Record1<?>> main(Viewer viewer, Field<?> wanted) {
        return select(wanted)
                .from(EMPLOYMENT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                .orderBy(NEWEST)
                .limit(1);
    }

    private static @Nullable Level level(@Nullable String level) {
        return level == null ? null : Level.valueOf(level);
    }
}
