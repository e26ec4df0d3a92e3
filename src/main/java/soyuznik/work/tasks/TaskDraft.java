package soyuznik.work.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;

/** A task as it is written down. */
public record TaskDraft(String text, LocalDate due, UserId owner) {
    /** So long a text may be. */
    public static final int LENGTH = 500;

    public TaskDraft {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A task without a text");
        }
    }

    static TaskDraft of(Task task) {
        return new TaskDraft(task.text(), task.due(), task.owner().id());
    }

    /** Each field that somebody saved otherwise meanwhile. */
    List<Outcome.Difference> differences(Task theirs) {
        var differences = new ArrayList<Outcome.Difference>();
        differ("text", theirs.text(), text, differences);
        differ("due", theirs.due().toString(), due.toString(), differences);
        differ("owner", theirs.owner().id().toString(), owner.toString(), differences);
        return differences;
    }

    private static void differ(
            String field, String theirs, String ours, List<Outcome.Difference> differences) {
        if (!theirs.equals(ours)) {
            differences.add(new Outcome.Difference(field, theirs, ours));
        }
    }
}
