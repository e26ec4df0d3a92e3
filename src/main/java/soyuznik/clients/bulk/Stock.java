package soyuznik.clients.bulk;

import static soyuznikdb.clients.Tables.BULK_PART;
import static soyuznikdb.clients.Tables.BULK_PERSON;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.SELECTED;
import static soyuznikdb.clients.Tables.SELECTED_PERSON;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import soyuznik.clients.PersonRows;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;

/** Where those that are changed at once stand: clients and people alike, but for the tables. */
record Stock(About about, Picked picked, Parts parts, Records records) {
    private static final Stock CLIENTS =
            new Stock(
                    About.CLIENTS,
                    new Picked(SELECTED, SELECTED.SELECTION_ID, SELECTED.COMPANY_ID),
                    new Parts(
                            BULK_PART,
                            BULK_PART.CHANGE_ID,
                            BULK_PART.COMPANY_ID,
                            BULK_PART.STATE,
                            BULK_PART.BEFORE),
                    new Records(
                            COMPANY, COMPANY.ID, COMPANY.NAME, COMPANY.SORT_KEY, "/companies/"));
    private static final Stock PEOPLE =
            new Stock(
                    About.PEOPLE,
                    new Picked(
                            SELECTED_PERSON,
                            SELECTED_PERSON.SELECTION_ID,
                            SELECTED_PERSON.PERSON_ID),
                    new Parts(
                            BULK_PERSON,
                            BULK_PERSON.CHANGE_ID,
                            BULK_PERSON.PERSON_ID,
                            BULK_PERSON.STATE,
                            BULK_PERSON.BEFORE),
                    new Records(PERSON, PERSON.ID, PERSON.NAME, PERSON.SORT_KEY, "/people/"));

    /** Those of a selection. */
    record Picked(Table<?> table, Field<Long> selection, Field<Long> id) {}

    /** What becomes of each of them. */
    record Parts(
            Table<?> table,
            Field<Long> change,
            Field<Long> id,
            Field<String> state,
            Field<JSONB> before) {}

    /** They themselves. */
    record Records(
            Table<?> table,
            Field<Long> id,
            Field<String> name,
            Field<String> sortKey,
            String address) {
        Selection.Chosen chosen(long id, String name) {
            return new Selection.Chosen(address + id, name);
        }
    }

    static Stock of(About about) {
        return switch (about) {
            case CLIENTS -> CLIENTS;
            case PEOPLE -> PEOPLE;
        };
    }

    // T-02
    Condition visible(Viewer viewer) {
        return switch (about) {
            case CLIENTS -> Visible.condition(viewer, COMPANY.ID);
            case PEOPLE -> PersonRows.visible(viewer);
        };
    }

    /** On whose team, or on that of whose client, the viewer stands. */
    Condition own(Viewer viewer) {
        return switch (about) {
            case CLIENTS -> DSL.condition(Visible.own(viewer.user(), COMPANY.ID));
            case PEOPLE -> PersonRows.own(viewer);
        };
    }

    /** Those who work now at a client on whose team the viewer stands. */
    Condition leaving(Viewer viewer) {
        return switch (about) {
            case CLIENTS -> DSL.falseCondition();
            case PEOPLE -> PersonRows.ownNow(viewer);
        };
    }

    /** Those whom nobody leads. */
    Condition free() {
        return switch (about) {
            case CLIENTS -> COMPANY.RESPONSIBLE_ID.isNull();
            case PEOPLE -> DSL.falseCondition();
        };
    }
}
