package soyuznik.projects;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be established about a project when no record of its own tells it. A criterion of the
 * kind is met by a fact of the topic, whoever gives it: today it is recorded by hand; a module that
 * comes to know it better gives the same facts by its {@link ProjectFacts}, and no version of a
 * method changes.
 */
public enum Topic {
    MEETING_ARRANGED(Holds.FOR_GOOD, "/talks/new"),
    PROBLEM_SUPPOSED(Holds.WITHOUT_PERSON, "/problems"),
    ALLY_FOUND(Holds.WHILE_THERE, "/participants"),
    NEED_EXPLICIT(Holds.FOR_GOOD, "/problems"),
    ROLES_KNOWN(Holds.WITHOUT_PERSON, "/participants"),
    CRITERIA_NAMED(Holds.WITHOUT_PERSON, "/criteria"),
    CRITERIA_HIGH_ANSWERED(Holds.WITHOUT_PERSON, "/criteria"),
    CRITERIA_LOWER_ANSWERED(Holds.WITHOUT_PERSON, "/criteria"),
    MINUTES_KEPT(Holds.WITHOUT_PERSON),
    EXECUTIVES_MET(Holds.WHILE_THERE),
    PLAN_ACCEPTED(Holds.FOR_GOOD),
    ORDERED_AGAIN(Holds.WITHOUT_PERSON),
    USED_WITH_CONFIDENCE(Holds.FOR_GOOD),
    PLAN_DONE(Holds.WITHOUT_PERSON),
    HELPED_AT_FIRST_USE(Holds.WITHOUT_PERSON),
    CONTACT_MADE(Holds.WHILE_THERE, "/results/new"),
    DECISION_MAKER_NAMED(Holds.WHILE_THERE, "/participants"),
    DECISION_PATH_KNOWN(Holds.WITHOUT_PERSON, "/path"),
    FRAME_PROPOSAL_SENT(Holds.WITHOUT_PERSON),
    TOPICAL(Holds.FOR_GOOD),
    PRESENTATION_HELD(Holds.WITHOUT_PERSON, "/results/new"),
    EVIDENCE_ACCEPTED(Holds.FOR_GOOD),
    OBJECTIONS_ANSWERED(Holds.FOR_GOOD, "/talks"),
    EFFECT_PROVEN(Holds.FOR_GOOD),
    TESTIMONIAL_GIVEN(Holds.FOR_GOOD),
    /** the same ally and product for wider use, so that what was proven counts. */
    SAME_ALLY_WIDER_USE(Holds.WHILE_THERE),
    /** What a company's own method asks to be confirmed; stands with the code of the criterion. */
    CONFIRMED(Holds.FOR_GOOD);

    private static final String OF = ":";
    private final Holds holds;
    private final String place;

    Topic(Holds holds) {
        this(holds, "");
    }

    /**
     * @param place where a record of its own tells it, after the address of the project
     */
    Topic(Holds holds, String place) {
        this.holds = holds;
        this.place = place;
    }

    private enum Holds {
        /** It is about nobody in particular. */
        WITHOUT_PERSON,
        /** Somebody said or did it; it stays true when they leave. */
        FOR_GOOD,
        /** P-16: it fades when the person leaves. */
        WHILE_THERE
    }

    /** Whether a person of the client must be named. */
    public boolean asksPerson() {
        return holds != Holds.WITHOUT_PERSON;
    }

    /**
     * Whether the client did it (P-08); who is talked to, or judged by us, has done nothing yet.
     */
    boolean isAct() {
        return switch (this) {
            case MEETING_ARRANGED,
                    NEED_EXPLICIT,
                    EXECUTIVES_MET,
                    PLAN_ACCEPTED,
                    USED_WITH_CONFIDENCE,
                    TOPICAL,
                    EVIDENCE_ACCEPTED,
                    EFFECT_PROVEN,
                    TESTIMONIAL_GIVEN ->
                    true;
            default -> false;
        };
    }

    /**
     * Whether only a record of its own tells it, and no plain fact. An invitation to a definite
     * piece of work is as good as a meeting, a letter as good as a talk.
     */
    public boolean isTold() {
        return switch (this) {
            case MEETING_ARRANGED, CONTACT_MADE, PRESENTATION_HELD -> false;
            case Topic _ -> !place.isEmpty();
        };
    }

    /** Where it becomes true (P-03). */
    Remedy remedy(String about) {
        return !place.isEmpty()
                ? Remedy.of("topic." + name(), place)
                : Remedy.of("establish", "/statements/new?topic=" + about);
    }

    /** P-16. */
    boolean fadesWithPerson() {
        return holds == Holds.WHILE_THERE;
    }

    /** As a record of the fact names it. */
    String about(String criterion) {
        return this == CONFIRMED ? name() + OF + criterion : name();
    }

    /** The topic of what a record names. */
    public static Optional<Topic> of(String about) {
        var name = about.split(OF, 2)[0];
        return Arrays.stream(values()).filter(topic -> topic.name().equals(name)).findFirst();
    }
}
