package soyuznik.buying;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.clients.Level;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;

/**
 * A person of the client in the decision about a project (B-01).
 *
 * @param touch when they were last in a talk about it
 * @param ours who of ours works with the person; null: nobody
 * @param judgements the newest first
 */
public record Participant(
        Key key,
        int version,
        Who who,
        Seat seat,
        Part part,
        Circle circle,
        Stance stance,
        @Nullable Ours ours,
        Touch touch,
        List<Judgement> judgements) {
    public Participant {
        judgements = List.copyOf(judgements);
    }

    /** One of those on a project. */
    public record Key(ProjectId project, long id) {}

    /**
     * @param there still works at the client
     * @param since when the person came to the post, as far as we know
     */
    public record Who(
            PersonId id, String name, String position, boolean there, @Nullable LocalDate since) {}

    /**
     * What the person is in the decision.
     *
     * @param role null: not known
     * @param influence null: not known
     */
    public record Part(
            @Nullable DecisionRole role, List<BuyingRole> buying, @Nullable Influence influence) {
        public Part {
            buying = List.copyOf(buying);
        }
    }

    /**
     * To whom the person looks, among those who decide.
     *
     * @param chief to whom the person reports; null: to none of them, as far as we know
     * @param heeds whose word counts for the person
     */
    public record Circle(@Nullable Long chief, List<Long> heeds) {
        static final Circle NONE = new Circle(null, List.of());

        public Circle {
            heeds = List.copyOf(heeds);
        }
    }

    public record Ours(UserId id, Name name) {}

    /**
     * Where the person sits at the client.
     *
     * @param department empty: not known
     * @param level null: not known
     */
    public record Seat(String department, @Nullable Level level) {}

    /**
     * When the person was last in a talk about the project, as far as we know.
     *
     * @param talked null: never
     * @param met face to face, be it on a screen; null: never
     */
    public record Touch(@Nullable LocalDate talked, @Nullable LocalDate met) {
        static final Touch NONE = new Touch(null, null);
    }

    public boolean is(DecisionRole role) {
        return part.role() == role;
    }

    public boolean buysAs(BuyingRole role) {
        return part.buying().contains(role);
    }

    public boolean isUnder(Participant other) {
        return circle.chief() != null && circle.chief() == other.key().id();
    }

    public boolean heeds(Participant other) {
        return circle.heeds().contains(other.key().id());
    }

    /** As the form of a change of the seat holds it. */
    public Map<String, String> seated() {
        var level = seat.level();
        return Map.of("department", seat.department(), "level", level == null ? "" : level.name());
    }

    /** As the form of a change holds it. */
    public Map<String, String> values() {
        return Map.of(
                "role", part.role() == null ? "" : part.role().name(),
                "buying", part.buying().stream().map(Enum::name).collect(joining(" ")),
                "influence", part.influence() == null ? "" : part.influence().name(),
                "oursId", ours == null ? "" : ours.id().toString(),
                "chiefId", circle.chief() == null ? "" : circle.chief().toString(),
                "heeds", circle.heeds().stream().map(String::valueOf).collect(joining(" ")));
    }
}
