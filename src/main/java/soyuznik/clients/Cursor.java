package soyuznik.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list ends. It holds the key itself, so that nothing can be asked about a
 * client not seen.
 */
public record Cursor(String sortKey, long id) {

    static Cursor of(ClientList.Row row) {
        return new Cursor(row.sortKey(), row.id().value());
    }

    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + "/" + sortKey).getBytes(UTF_8));
    }

    /** Null, the first page, for nothing and for what nobody wrote. */
    public static @Nullable Cursor read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), UTF_8).split("/", 2);
            return parts.length == 2 ? new Cursor(parts[1], Long.parseLong(parts[0])) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
