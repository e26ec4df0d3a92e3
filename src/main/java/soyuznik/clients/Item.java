package soyuznik.clients;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;

/**
 * One thing that is noted about a client.
 *
 * @param removed taken away, a site closed; it can be brought back
 */
public record Item(Key key, int version, Values values, boolean removed) {
    /** Where it stands. */
    public record Key(Section section, CompanyId company, long id) {
        public String address() {
            return address(section, company) + '/' + id;
        }

        public static String address(Section section, CompanyId company) {
            return "/companies/" + company + '/' + section.path();
        }
    }

    /** A new one; the same key again is the same item. */
    public record Draft(UUID key, Section section, CompanyId company, Map<String, String> values) {}

    /** What was answered, each under its name; empty is what is not known. */
    public record Values(Map<String, String> all) {
        public Values {
            all = Map.copyOf(all);
        }

        public String get(String name) {
            return all.getOrDefault(name, "");
        }

        public @Nullable LocalDate day(String name) {
            return get(name).isEmpty() ? null : LocalDate.parse(get(name));
        }

        public int number(String name) {
            return get(name).isEmpty() ? 0 : Integer.parseInt(get(name));
        }
    }

    public String title() {
        return key.section().title(values);
    }
}
