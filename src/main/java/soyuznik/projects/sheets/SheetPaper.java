package soyuznik.projects.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.ProjectId;

/** One sheet as it was filled in, and who did. */
public record SheetPaper(
        Key key, int version, Values values, Written written, @Nullable Written consent) {
    public record Key(Sheet sheet, ProjectId project, long id) {
        public String address() {
            return address(sheet, project) + '/' + id;
        }

        public static String address(Sheet sheet, ProjectId project) {
            return "/projects/" + project + '/' + sheet.path();
        }
    }

    /** By whom and when. */
    public record Written(String by, Instant at) {}

    /** A new one; the same key again is the same paper. */
    public record Draft(UUID key, Sheet sheet, ProjectId project, Map<String, String> values) {}

    /** What was filled in, each under its name; empty is what is not known. */
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
    }
}
