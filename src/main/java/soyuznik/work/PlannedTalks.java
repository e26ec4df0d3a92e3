package soyuznik.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Talks that wait for results which somebody is about to write down as those of another. */
//
@Repository
@Transactional(readOnly = true)
public class PlannedTalks {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** So many days after its own a talk is written down late, rather than another one. */
    private static final int LATE = 7;

    /** So many days before its own it took place early. */
    private static final int EARLY = 3;

    private final TalkRows rows;

    PlannedTalks(TalkRows rows) {
        this.rows = rows;
    }

    /** Which are planned there so near to the day that it may be one of them, in their order. */
    public List<Talk> around(Ground ground, LocalDate day) {
        return rows.planned(ground.about(), day.minusDays(LATE), day.plusDays(EARLY));
    }

    /** The one that was chosen, unless it was taken away since. */
    public Optional<Talk> find(Ground ground, String id) {
        return ID.matcher(id).matches()
                ? rows.find(new Talk.Key(ground.about(), Long.parseLong(id)))
                : Optional.empty();
    }
}
