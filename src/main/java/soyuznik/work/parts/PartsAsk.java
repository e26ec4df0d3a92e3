package soyuznik.work.parts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.work.From;

/** A new part comes to the day of whoever was given it, and one that is due until it is done. */
// T-07 A-04
@Component
class PartsAsk implements Attention {
    /** So many days after its beginning it is still told of. */
    private static final int TOLD = 3;

    private final PartRows rows;

    PartsAsk(PartRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return rows.asked(viewer, today.minusDays(TOLD), today).stream()
                .map(part -> call(part, today))
                .toList();
    }

    private static Call call(Part part, LocalDate today) {
        var due = part.term().due();
        boolean isDue = due != null && !due.isAfter(today);
        var said = isDue ? "work.attention.part.due" : "work.attention.part.new";
        var end = part.address() + "/end" + From.DAY.after("?");
        return new Call(
                Sort.STEP,
                due != null && isDue ? due : today,
                Text.of(said, "what", part.what()),
                part.of().name() + " · " + part.of().title(),
                part.place(),
                List.of(new Act("work.part.act.done", end, true)));
    }
}
