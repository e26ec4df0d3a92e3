package soyuznik.projects;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a method: an ordered list of stages. It never changes; a project keeps its version
 * (P-01).
 *
 * @param version the id of the version
 * @param retired no new project follows it
 * @param won how long own won projects took, whatever the version; null as long as too few tell it
 */
public record Method(
        long version,
        String code,
        int number,
        Bilingual name,
        List<Stage> stages,
        boolean retired,
        @Nullable Cycle won) {
    private static final String OWN = "OWN_";

    public Method {
        stages = List.copyOf(stages);
    }

    /**
     * How long a whole sale takes.
     *
     * @param counted by so many own projects; 0: by the norms of the stages (P-08)
     */
    public record Cycle(int days, int counted) {}

    /** The mean of own won projects, else what the stages take. */
    // P-08
    public Cycle cycle() {
        return won == null ? new Cycle(stages.stream().mapToInt(Stage::normDays).sum(), 0) : won;
    }

    /** Whether it is one of the company's own. */
    public boolean own() {
        return code.startsWith(OWN);
    }

    public Stage stage(long id) {
        return stages.stream()
                .filter(stage -> stage.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No stage " + id + " in " + code));
    }

    public Stage stage(String code) {
        return stages.stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("No stage " + code + " in " + this.code));
    }

    /** The one that a stage of another method most likely becomes: of its code, or of its place. */
    public Stage likely(Stage other) {
        return stages.stream()
                .filter(stage -> stage.code().equals(other.code()))
                .findFirst()
                .orElseGet(() -> stages.get(Math.min(other.position(), stages.size()) - 1));
    }

    public Stage first() {
        return stages.getFirst();
    }

    /** The stage behind the gate of this one; none behind the last (P-02). */
    public Optional<Stage> after(Stage stage) {
        return stages.stream().filter(next -> next.position() > stage.position()).findFirst();
    }

    /** The stages that a project in this one may be sent back to. */
    public List<Stage> before(Stage stage) {
        return stages.stream().filter(earlier -> earlier.position() < stage.position()).toList();
    }

    /** All that its gates ask for; of two that are as good as each other, both. */
    Stream<Demand> demands() {
        return stages.stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .flatMap(criterion -> criterion.demand().plain());
    }

    /** How many gates lie on the way from one stage forward to the other. */
    int between(Stage from, Stage to) {
        return Math.toIntExact(
                stages.stream()
                        .filter(stage -> stage.position() >= from.position())
                        .filter(stage -> stage.position() < to.position())
                        .count());
    }

    public Optional<Criterion> criterion(long id) {
        return stages.stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .filter(criterion -> criterion.id() == id)
                .findFirst();
    }
}
