package soyuznik.clients;

import java.util.Map;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;

/** What somebody is told who names a company that is already in the base (T-04). */
// T-04
public sealed interface Known {
    /** The viewer sees it: here it is. */
    record Seen(CompanyId id, String name) implements Known {}

    /** The viewer does not see it: who leads it, and nothing else. */
    record Led(String surname, String phone) implements Known {}

    /**
     * Nobody leads it and the viewer does not see it: who decides on it, the head of its branch.
     */
    record Pooled(String surname, String phone) implements Known {}

    /**
     * It is taken, and nobody can be named: it was there a moment ago, or the form has another's
     * key.
     */
    static Known taken() {
        return new Pooled("", "");
    }

    /** The sentence about it. */
    default Text text() {
        return switch (this) {
            case Seen(var id, var name) -> Text.of("clients.known.seen", "name", name);
            case Led(var surname, var phone) -> who("clients.known.led", surname, phone);
            case Pooled(var surname, var phone) -> who("clients.known.pooled", surname, phone);
        };
    }

    private static Text who(String key, String surname, String phone) {
        var said = surname.isEmpty() ? "_nobody" : phone.isEmpty() ? "_no_phone" : "";
        return new Text(key + said, Map.of("surname", surname, "phone", phone));
    }
}
