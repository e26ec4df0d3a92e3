package soyuznik.clients;

import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.ADDRESS;
import static soyuznikdb.clients.Tables.BANK_ACCOUNT;
import static soyuznikdb.clients.Tables.CLIENT_DATE;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.NOTE;
import static soyuznikdb.clients.Tables.SITE;
import static soyuznikdb.clients.Tables.SPECIFICATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Input;

/** Where the items of a section are kept: a column for each thing that its form asks. */
record ItemTable(Section section, Table<?> table) {
    private static final String CURRENCY = "currency";

    static ItemTable of(Section section) {
        return new ItemTable(
                section,
                switch (section) {
                    case SITES -> SITE;
                    case ADDRESSES -> ADDRESS;
                    case ACCOUNTS -> BANK_ACCOUNT;
                    case CONTRACTS -> CONTRACT;
                    case SPECIFICATIONS -> SPECIFICATION;
                    case NOTES -> NOTE;
                    case DATES -> CLIENT_DATE;
                });
    }

    Field<Long> id() {
        return column("id", Long.class);
    }

    Field<UUID> key() {
        return column("key", UUID.class);
    }

    Field<Long> company() {
        return column("company_id", Long.class);
    }

    Field<Integer> version() {
        return column("version", Integer.class);
    }

    Field<Instant> madeAt() {
        return column("made_at", Instant.class);
    }

    Field<Instant> removedAt() {
        return column("removed_at", Instant.class);
    }

    Field<Long> removedBy() {
        return column("removed_by", Long.class);
    }

    List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>(List.of(id(), company(), version()));
        columns.add(removedAt().isNotNull().as("removed"));
        for (var input : section.inputs().all()) {
            columns.add(column(input));
            if (input.kind() == Input.Kind.MONEY) {
                columns.add(column(CURRENCY, String.class));
            }
        }
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
        };
    }

    Item read(Record row) {
        var values = new HashMap<String, String>();
        for (var input : section.inputs().all()) {
            var value = text(row.get(column(input)));
            boolean money = input.kind() == Input.Kind.MONEY && !value.isEmpty();
            values.put(input.name(), money ? value + ' ' + row.get(CURRENCY) : value);
        }
        var company = new CompanyId(Objects.requireNonNull(row.get(company())));
        var key = new Item.Key(section, company, Objects.requireNonNull(row.get(id())));
        int version = Objects.requireNonNull(row.get(version()));
        return new Item(
                key, version, new Item.Values(values), Boolean.TRUE.equals(row.get("removed")));
    }

    /** What is empty is null where the column allows it. */
    Map<Field<?>, @Nullable Object> written(Map<String, String> values) {
        var written = new HashMap<Field<?>, @Nullable Object>();
        for (var input : section.inputs().all()) {
            var value = values.getOrDefault(input.name(), "");
            if (input.kind() == Input.Kind.MONEY) {
                var parts = (value + ' ').split(" ", -1);
                written.put(column(CURRENCY, String.class), parts[1].isEmpty() ? null : parts[1]);
                value = parts[0];
            }
            var column = column(input);
            boolean nothing = value.isEmpty() && column.getDataType().nullable();
            written.put(column, nothing ? null : val(value).cast(column));
        }
        return written;
    }

    Field<?> column(Input input) {
        var name = input.name().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return Objects.requireNonNull(table.field(name), name);
    }

    private <T> Field<T> column(String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.stripTrailingZeros().toPlainString();
            case Object other -> other.toString();
        };
    }
}
