package soyuznik.clients;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a long list reads people: of each its own row and those of its employments, no others. */
final class ListedPeople {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Reached>> STORED = new TypeReference<>() {};

    /**
     * A list does not ask whether the viewer stands on the team of each, and reads what the company
     * is called where it reads the employment.
     */
    private static final Field<List<Employment>> LISTED =
            multiset(
                            select(
                                            PersonFields.employment(
                                                    row(
                                                                    EMPLOYMENT.COMPANY_ID
                                                                            .convertFrom(
                                                                                    CompanyId::new),
                                                                    EMPLOYMENT.COMPANY_NAME)
                                                            .mapping(Employment.Workplace::new),
                                                    inline(false)))
                                    .from(EMPLOYMENT)
                                    .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                                    .and(Visible.listed())
                                    .orderBy(PersonFields.NEWEST)
                                    .limit(PersonFields.SHOWN))
                    .convertFrom(found -> found.map(Record1::value1));

    private static final Field<List<PersonContact>> REACHED =
            PERSON.CONTACTS.convertFrom(ListedPeople::reached);

    /** {@link Employment#own} is not asked. */
    static final List<Field<?>> COLUMNS = PersonFields.columns(REACHED, LISTED);

    private ListedPeople() {}

    static Person person(Record row) {
        return PersonFields.person(row, REACHED, LISTED);
    }

    /** One contact as it stands in the row of the person. */
    private record Reached(
            long id,
            int version,
            ContactData.Kind kind,
            String typed,
            @Nullable String canonical,
            String extension) {
        PersonContact contact() {
            var data = new ContactData(kind, typed, canonical, extension);
            return new PersonContact(id, version, data);
        }
    }

    private static List<PersonContact> reached(JSONB stored) {
        return JSON.readValue(stored.data(), STORED).stream().map(Reached::contact).toList();
    }

    /** What {@link #COLUMNS} reads of contacts, as the contacts are now. */
    static Field<JSONB> reachedNow() {
        return field(
                """
                coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'version', c.version,
                    'kind', c.kind, 'typed', c.typed, 'canonical', c.canonical,
                    'extension', c.extension) order by c.id)
                from clients.person_contact c
                where c.person_id = {0} and c.removed_at is null), '[]')
                """,
                JSONB.class, PERSON.ID);
    }
}
