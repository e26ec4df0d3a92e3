package soyuznik.clients;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.PersonId;

/** A way to reach a person, as recorded. */
public record PersonContact(long id, int version, ContactData data) {
    private static final Pattern HANDLE =
            Pattern.compile("(?:@|https://t\\.me/)?([A-Za-z][A-Za-z0-9_]{3,40})");
    private static final Pattern SECURE = Pattern.compile("https://[^\\s\"'<>]+");

    /** A contact and the person it leads to. */
    public record Key(PersonId person, long contact) {}

    /** What rings, writes or opens it; null: nothing does. */
    public @Nullable String href() {
        var canonical = data.canonical();
        return switch (data.kind()) {
            case MOBILE, WORK, HOME -> canonical == null ? null : call(canonical);
            case MAIL -> "mailto:" + data.typed();
            case TELEGRAM -> telegram(canonical);
            case WHATSAPP ->
                    canonical == null ? secure() : "https://wa.me/" + canonical.substring(1);
            case VIBER ->
                    canonical == null
                            ? secure()
                            : "viber://chat?number=%2B" + canonical.substring(1);
            case MAX, OTHER -> secure();
        };
    }

    private String call(String e164) {
        return "tel:" + e164 + (data.extension().isEmpty() ? "" : ";ext=" + data.extension());
    }

    private @Nullable String telegram(@Nullable String e164) {
        var handle = HANDLE.matcher(data.typed());
        if (handle.matches()) {
            return "https://t.me/" + handle.group(1);
        }
        return e164 == null ? secure() : "https://t.me/" + e164;
    }

    private @Nullable String secure() {
        return SECURE.matcher(data.typed()).matches() ? data.typed() : null;
    }
}
