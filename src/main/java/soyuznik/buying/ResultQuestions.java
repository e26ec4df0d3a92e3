package soyuznik.buying;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Doubt;
import soyuznik.shell.Questions;
import soyuznik.work.Ground;
import soyuznik.work.Grounds;
import soyuznik.work.TalkForm;
import soyuznik.work.TalkState;
import soyuznik.work.Talks;

/** What is asked before results of a talk are kept. */
//
@Component
public class ResultQuestions {
    private static final Doubt NOTHING =
            new Doubt("situation", "nothing", Text.of("buying.doubt.nothing"));

    private final Grounds grounds;
    private final Talks talks;
    private final ResultErrors errors;

    ResultQuestions(Grounds grounds, Talks talks, ResultErrors errors) {
        this.grounds = grounds;
        this.talks = talks;
        this.errors = errors;
    }

    /** Days that are over, and whether a talk of which nothing is written took place at all. */
    public Questions of(Talks.Draft draft, Viewer viewer) {
        var ground = grounds.get(draft.about(), viewer);
        var doubts = doubts(ground, draft.typed(), viewer);
        return new Questions(TalkForm.AGREED, doubts, () -> errors.of(draft, viewer));
    }

    /** What stood there before, or lacked, is not asked about again. */
    public Questions of(Results.Known known, Map<String, String> typed, Viewer viewer) {
        var key = known.talk();
        var ground = grounds.get(key.about(), viewer);
        var talk = talks.get(key, viewer);
        boolean silent = talk.state() == TalkState.HELD && HeardForm.isNothing(talk.values());
        var draft = new Talks.Draft(key.about(), known.key(), typed);
        return new Questions(
                TalkForm.AGREED.beside(talk.values()),
                silent ? List.of() : doubts(ground, typed, viewer),
                () -> errors.told(ground, draft, viewer));
    }

    private static List<Doubt> doubts(Ground ground, Map<String, String> typed, Viewer viewer) {
        return ground.refusal(viewer).isEmpty() && HeardForm.isNothing(typed)
                ? List.of(NOTHING)
                : List.of();
    }
}
