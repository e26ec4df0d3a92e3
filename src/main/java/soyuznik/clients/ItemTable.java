package soyuznik.clients;

import static soyuznikdb.clients.Tables.ADDRESS;
import static soyuznikdb.clients.Tables.BANK_ACCOUNT;
import static soyuznikdb.clients.Tables.CLIENT_DATE;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.NOTE;
import static soyuznikdb.clients.Tables.SITE;
import static soyuznikdb.clients.Tables.SPECIFICATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Folding;
import soyuznik.shell.InputColumns;

/** Where the items of a section are kept: a column for each thing that its form asks. */
record ItemTable(Section section, Table<?> table) {
    static ItemTable of(Section section) {
        return new ItemTable(
                section,
                switch (section) {
                    case SITES -> SITE;
                    case ADDRESSES -> ADDRESS;
                    case ACCOUNTS -> BANK_ACCOUNT;
                    case CONTACTS -> COMPANY_CONTACT;
                    case CONTRACTS -> CONTRACT;
                    case SPECIFICATIONS -> SPECIFICATION;
                    case NOTES -> NOTE;
                    case DATES -> CLIENT_DATE;
                });
    }

    private InputColumns inputs() {
        return new InputColumns(table, section.inputs());
    }

    Field<Long> id() {
        return inputs().named("id", Long.class);
    }

    Field<UUID> key() {
        return inputs().named("key", UUID.class);
    }

    Field<Long> company() {
        return inputs().named("company_id", Long.class);
    }

    Field<Integer> version() {
        return inputs().named("version", Integer.class);
    }

    Field<Instant> madeAt() {
        return inputs().named("made_at", Instant.class);
    }

    Field<Instant> removedAt() {
        return inputs().named("removed_at", Instant.class);
    }

    Field<Long> removedBy() {
        return inputs().named("removed_by", Long.class);
    }

    List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>(List.of(id(), company(), version()));
        columns.add(removedAt().isNotNull().as("removed"));
        columns.addAll(inputs().all());
        return columns;
    }

    /** What stands in a list first. */
    List<Field<?>> order() {
        return switch (section) {
            case CONTRACTS -> List.of(CONTRACT.ENDS_ON, CONTRACT.ID);
            case SPECIFICATIONS ->
                    List.of(SPECIFICATION.CONTRACT_ID, SPECIFICATION.SIGNED_ON, SPECIFICATION.ID);
            case DATES -> List.of(CLIENT_DATE.MONTH, CLIENT_DATE.STARTS_ON, CLIENT_DATE.ID);
            case NOTES -> List.of(NOTE.KIND, NOTE.ID);
            case ADDRESSES -> List.of(ADDRESS.KIND, ADDRESS.ID);
            case SITES -> List.of(SITE.NAME.collate("ru-x-icu"), SITE.ID);
            case ACCOUNTS -> List.of(id());
            case CONTACTS -> List.of(COMPANY_CONTACT.KIND, COMPANY_CONTACT.ID);
        };
    }

    Item read(Record row) {
        var company = new CompanyId(Objects.requireNonNull(row.get(company())));
        var key = new Item.Key(section, company, Objects.requireNonNull(row.get(id())));
        int version = Objects.requireNonNull(row.get(version()));
        return new Item(
                key,
                version,
                new Item.Values(inputs().read(row)),
                Boolean.TRUE.equals(row.get("removed")));
    }

    /** What is empty is null where the column allows it. */
    Map<Field<?>, @Nullable Object> written(Map<String, String> values) {
        var written = inputs().written(values);
        if (section == Section.CONTACTS) {
            var contact =
                    ContactData.noted(
                            values.getOrDefault("kind", ""), values.getOrDefault("contact", ""));
            written.put(COMPANY_CONTACT.SEARCH_TEXT, Folding.fold(contact.searched()));
        }
        return written;
    }
}
