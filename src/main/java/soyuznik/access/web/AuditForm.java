package soyuznik.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import soyuznik.journal.Audit;
import soyuznik.journal.AuditFilter;
import soyuznik.kernel.UserId;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Query;

/** What the address of the journal of access and data asks for, as typed. */
public record AuditForm(Map<String, String> typed) {
    static final String PATH = "/settings/audit";
    private static final List<String> FILTERS = List.of("about", "who", "onFrom", "onTo");

    public AuditForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean isNarrowed() {
        return FILTERS.stream().anyMatch(field -> !get(field).isEmpty());
    }

    /** Where it goes on behind the lines that are shown. */
    String from(long line) {
        var asked = new TreeMap<String, String>();
        FILTERS.stream()
                .filter(field -> !get(field).isEmpty())
                .forEach(field -> asked.put(field, get(field)));
        return new Query(asked).with("from", Long.toString(line)).at(PATH);
    }

    /** Days are those of the company; what can't be read is told by the fields. */
    AuditFilter filter(FilterFields fields, ZoneId zone) {
        var first = fields.day("onFrom");
        var last = fields.day("onTo");
        if (first != null && last != null && first.isAfter(last)) {
            fields.wrong("onTo", "access.audit.range");
        }
        var who = fields.id("who");
        return new AuditFilter(
                about(),
                who == null ? null : new UserId(who),
                begin(first, zone),
                begin(last == null ? null : last.plusDays(1), zone));
    }

    private @Nullable Audit about() {
        return Arrays.stream(Audit.values())
                .filter(one -> one.name().equals(get("about")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
