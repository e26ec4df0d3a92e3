package soyuznik.buying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.shell.Input;
import soyuznik.work.Ground;
import soyuznik.work.Grounds;
import soyuznik.work.PlannedTalks;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;
import soyuznik.work.Talks;

/** All that is wrong with results of a talk as they are typed, told at once. */
//
@Repository
@Transactional(readOnly = true)
class ResultErrors {
    private final Grounds grounds;
    private final Talks talks;
    private final Listing listing;
    private final PlannedTalks planned;
    private final Clerk clerk;

    ResultErrors(Grounds grounds, Talks talks, Listing listing, PlannedTalks planned, Clerk clerk) {
        this.grounds = grounds;
        this.talks = talks;
        this.listing = listing;
        this.planned = planned;
        this.clerk = clerk;
    }

    /** Of a talk that nobody named yet, for whoever is asked about something else. */
    List<FieldError> of(Talks.Draft draft, Viewer viewer) {
        var ground = grounds.get(draft.about(), viewer);
        return talks.isKnown(draft.key()) ? told(ground, draft, viewer) : of(ground, draft, viewer);
    }

    /** And whether it is one of those that are planned there. */
    List<FieldError> of(Ground ground, Talks.Draft draft, Viewer by) {
        return switch (WhichTalk.of(draft.typed())) {
            case WhichTalk.Another _ -> told(ground, draft, by);
            case WhichTalk.Unsaid(var day) ->
                    planned.around(ground, day.orElse(clerk.today())).isEmpty()
                            ? told(ground, draft, by)
                            : asked("buying.error.planned", told(ground, draft, by), draft);
            case WhichTalk.Chosen(var id) ->
                    planned.find(ground, id)
                            .map(talk -> told(ground, draft.typing(whole(talk, draft)), by))
                            .orElseGet(() ->
                                    asked(
                                            "buying.error.planned.gone",
                                            told(ground, draft, by),
                                            draft));
        };
    }

    /** What is left empty of who, when and how may be as it was planned. */
    private static List<FieldError> asked(String key, List<FieldError> errors, Talks.Draft draft) {
        var plan = TalkForm.PLAN.all().stream().map(Input::name).toList();
        var rest =
                errors.stream()
                        .filter(error ->
                                !plan.contains(error.field())
                                        || !draft.typed()
                                                .getOrDefault(error.field(), "")
                                                .isBlank());
        return Stream.concat(Stream.of(FieldError.of(WhichTalk.FIELD, key)), rest).toList();
    }

    /** What was left empty of who, when and how is as it was planned. */
    static Map<String, String> whole(Talk talk, Talks.Draft draft) {
        var whole = new HashMap<>(draft.typed());
        for (var input : TalkForm.PLAN.all()) {
            whole.merge(
                    input.name(),
                    talk.get(input.name()),
                    (typed, theirs) -> typed.isBlank() ? theirs : typed);
        }
        return whole;
    }

    /** Of a talk that is known, or was not planned. */
    List<FieldError> told(Ground ground, Talks.Draft sent, Viewer by) {
        var project = ground.project();
        if (project == null) {
            return talks.errors(ground, TalkForm.RESULTS.read(sent.typed()));
        }
        var read = HeardForm.ALL.read(sent.typed());
        var errors = new ArrayList<>(talks.errors(ground, read));
        errors.addAll(listing.errors(told(project, sent, read.values()), by));
        return errors;
    }

    /** As the form keeps what can be read. */
    static Listing.Told read(Project project, Talks.Draft sent) {
        return told(project, sent, HeardForm.ALL.read(sent.typed()).values());
    }

    /** As the form keeps it, with the stances as they were sent. */
    private static Listing.Told told(
            Project project, Talks.Draft sent, Map<String, String> values) {
        var read = new HashMap<>(sent.typed());
        read.putAll(values);
        var on = WhichTalk.day(read).orElse(LocalDate.EPOCH); // then it is refused
        return new Listing.Told(project, sent.key(), on, read);
    }
}
