package soyuznik.clients;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_TAG;
import static soyuznikdb.clients.Tables.TAG;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.access.ListOrder;
import soyuznik.access.Name;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** What lists show of clients whose keys were chosen before. */
@Repository
@Transactional(readOnly = true)
class ClientRows {
    static final Field<String> SORT_KEY = field(name("keys", "sort_key"), String.class);
    static final Field<Long> ID = field(name("keys", "company_id"), Long.class);
    private static final Field<String> PLACE = field(name("place"), String.class);
    private static final Field<String[]> TAGS =
            array(
                            select(TAG.NAME)
                                    .from(COMPANY_TAG)
                                    .join(TAG)
                                    .on(TAG.ID.eq(COMPANY_TAG.TAG_ID))
                                    .where(COMPANY_TAG.COMPANY_ID.eq(COMPANY.ID))
                                    .orderBy(TAG.NAME))
                    .as("tags");

    /** What the viewer sees, in a question of which other scopes may be asked. */
    static final Param<Long[]> SEEN = param("seen", Long[].class);

    private static final Field<String> PARENT = field(name("parent_name"), String.class);

    private static final Map<ClientColumn, Field<String>> TEXTS =
            Map.of(
                    ClientColumn.FULL_NAME, COMPANY.FULL_NAME,
                    ClientColumn.KPP, COMPANY.KPP,
                    ClientColumn.OGRN, COMPANY.OGRN,
                    ClientColumn.TAX_NUMBER, COMPANY.TAX_NUMBER,
                    ClientColumn.ADDRESS, COMPANY.ADDRESS,
                    ClientColumn.SITE, COMPANY.SITE,
                    ClientColumn.PARENT, PARENT);

    private final DSLContext sql;

    ClientRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All of them, by name, in a text made once. */
    static Question<ClientList.Row> question(Table<Record2<String, Long>> keys) {
        return Question.of(from(keys, SORT_KEY, SEEN).orderBy(SORT_KEY, ID), ClientRows::row);
    }

    /** All of them, by name. */
    List<ClientList.Row> read(Select<Record2<String, Long>> keys, Viewer viewer) {
        return sql.fetch(from(table(keys), SORT_KEY, val(seen(viewer))).orderBy(SORT_KEY, ID))
                .map(ClientRows::row);
    }

    static Long[] seen(Viewer viewer) {
        return viewer.scopes().toArray(Long[]::new);
    }

    /**
     * The first of them that fulfil the condition, by name; no more rows are looked at than are
     * needed.
     */
    List<ClientList.Row> read(
            Viewer viewer, Select<Record2<String, Long>> keys, Condition where, int most) {
        return sql.fetch(
                        from(table(keys), SORT_KEY, val(seen(viewer)))
                                .where(where)
                                .orderBy(SORT_KEY, ID)
                                .limit(most))
                .map(ClientRows::row);
    }

    /** The first behind the cursor in another order than that of the names; all are looked at. */
    List<ClientList.Row> sorted(
            Viewer viewer, Select<Record2<String, Long>> keys, Condition where, Ordered ordered) {
        var place = ordered.place().cast(String.class);
        return sql.fetch(
                        from(table(keys), place, val(seen(viewer)))
                                .where(where)
                                .and(ordered.behind())
                                .orderBy(ordered.fields())
                                .limit(ordered.most()))
                .map(ClientRows::row);
    }

    /** An order, from where on, and how many. */
    record Ordered(ListOrder<ClientOrder> order, @Nullable Cursor after, int most) {
        Field<?> place() {
            return ClientOrder.place(order);
        }

        List<SortField<?>> fields() {
            return order.sorted(place(), ID);
        }

        Condition behind() {
            return after == null
                    ? noCondition()
                    : order.behind(place(), ID, after.sortKey(), after.id());
        }
    }

    private static Table<?> table(Select<Record2<String, Long>> keys) {
        return keys.asTable("keys", "sort_key", "company_id");
    }

    private static SelectJoinStep<Record> from(
            Table<?> keys, Field<String> place, Field<Long[]> seen) {
        return select(fields(place, seen))
                .from(keys)
                .join(COMPANY)
                .on(COMPANY.ID.eq(ID))
                .join(BRANCH)
                .on(BRANCH.ID.eq(COMPANY.BRANCH_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID));
    }

    /** The name of the company it belongs to, as far as that is seen. */
    // C-02, T-02
    private static Field<String> parent(Field<Long[]> seen) {
        var parent = COMPANY.as("parent");
        return field(
                select(parent.NAME)
                        .from(parent)
                        .where(parent.ID.eq(COMPANY.PARENT_ID))
                        .and(Visible.probe(seen, parent.ID)));
    }

    private static List<SelectField<?>> fields(Field<String> place, Field<Long[]> seen) {
        return List.of(
                COMPANY.ID,
                COMPANY.NAME,
                COMPANY.INN,
                COMPANY.INDUSTRY,
                BRANCH.NAME,
                APP_USER.SURNAME,
                APP_USER.GIVEN_NAME,
                APP_USER.PATRONYMIC,
                place.as(PLACE),
                COMPANY.COUNTRY,
                COMPANY.SOURCE,
                COMPANY.EMPLOYEES,
                COMPANY.REVENUE,
                COMPANY.REVENUE_CURRENCY,
                COMPANY.CREATED_AT,
                COMPANY.PHONE,
                COMPANY.EMAIL,
                TAGS,
                COMPANY.STATE,
                COMPANY.FULL_NAME,
                COMPANY.KPP,
                COMPANY.OGRN,
                COMPANY.TAX_NUMBER,
                COMPANY.ADDRESS,
                COMPANY.SITE,
                parent(seen).as(PARENT),
                COMPANY.EXTRA);
    }

    private static ClientList.Row row(Record row) {
        return new ClientList.Row(
                new CompanyId(row.get(COMPANY.ID)),
                row.get(COMPANY.NAME),
                row.get(COMPANY.INN),
                row.get(COMPANY.INDUSTRY),
                row.get(BRANCH.NAME),
                responsible(row),
                row.get(PLACE),
                details(row));
    }

    private static @Nullable Name responsible(Record row) {
        var surname = row.get(APP_USER.SURNAME);
        return surname == null
                ? null
                : new Name(surname, row.get(APP_USER.GIVEN_NAME), row.get(APP_USER.PATRONYMIC));
    }

    private static ClientList.Details details(Record row) {
        return new ClientList.Details(
                row.get(COMPANY.COUNTRY),
                row.get(COMPANY.SOURCE),
                row.get(COMPANY.EMPLOYEES),
                CompanyFields.money(row.get(COMPANY.REVENUE), row.get(COMPANY.REVENUE_CURRENCY)),
                row.get(COMPANY.CREATED_AT),
                row.get(COMPANY.PHONE),
                row.get(COMPANY.EMAIL),
                List.of(row.get(TAGS)),
                Standing.State.valueOf(row.get(COMPANY.STATE)),
                texts(row),
                Extra.of(row.get(COMPANY.EXTRA)));
    }

    private static Map<ClientColumn, String> texts(Record row) {
        var texts = new EnumMap<ClientColumn, String>(ClientColumn.class);
        TEXTS.forEach((column, field) -> {
            var text = row.get(field);
            if (text != null && !text.isEmpty()) {
                texts.put(column, text);
            }
        });
        return texts;
    }
}
