package soyuznik.access.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Past;
import soyuznik.journal.Audit;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** What was done to access and data: by whom, when, about what. */
public record AuditPage(AuditForm form, Past past, List<Choice> people) {
    public AuditPage {
        people = List.copyOf(people);
    }

    public static List<Choice> topics(Frame frame) {
        return Arrays.stream(Audit.values())
                .map(one -> new Choice(one.name(), frame.text("access.audit.about." + one)))
                .toList();
    }

    public @Nullable String more(Past.Page page) {
        var next = page.next();
        return next == null ? null : form.from(next);
    }
}
