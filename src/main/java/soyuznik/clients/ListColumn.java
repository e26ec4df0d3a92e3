package soyuznik.clients;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.access.CustomField;
import soyuznik.access.FieldSet;
import soyuznik.shell.Frame;

/**
 * A column of the list of clients.
 *
 * @param known null: it is a custom field
 * @param custom null: it is one that the product knows
 */
public record ListColumn(@Nullable ClientColumn known, @Nullable CustomField custom) {
    public static ListColumn of(ClientColumn known) {
        return new ListColumn(known, null);
    }

    public static ListColumn of(CustomField custom) {
        return new ListColumn(null, custom);
    }

    /** Nothing for a custom field that is not asked any more. */
    public static Optional<ListColumn> read(String code, FieldSet fields) {
        return ClientColumn.read(code)
                .map(ListColumn::of)
                .or(() -> fields.offered(code).map(ListColumn::of));
    }

    public String code() {
        if (custom != null) {
            return custom.key();
        }
        return known == null ? "" : known.code();
    }

    public String title(Frame frame) {
        return custom == null ? frame.text("field.clients." + code()) : custom.label(frame);
    }

    public boolean isNumber() {
        return custom == null ? known != null && known.isNumber() : custom.kind().isNumber();
    }

    /** By what a click on its head sorts; null: by nothing. */
    public ClientOrder.@Nullable Key order() {
        return known == null ? null : known.order();
    }

    /** What stands in the row under a custom field, as it is read. */
    public String shown(ClientList.Row row, Frame frame) {
        return custom == null ? "" : custom.shown(value(row), frame);
    }

    /** Where a link leads; null: it is none. */
    public @Nullable String link(ClientList.Row row) {
        boolean link = custom != null && custom.kind() == CustomField.Kind.LINK;
        return link && !value(row).isEmpty() ? value(row) : null;
    }

    /** The same as it is kept: an export makes numbers and days of it. */
    public String value(ClientList.Row row) {
        return custom == null ? "" : row.details().extra().get(custom.key());
    }
}
