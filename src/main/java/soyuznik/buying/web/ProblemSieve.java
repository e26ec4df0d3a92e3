package soyuznik.buying.web;

import java.util.Map;
import soyuznik.buying.Problem;

/**
 * Which problems of the list are looked at.
 *
 * @param state empty: whatever it is
 * @param person whom it hurts; empty: whoever
 * @param money only those of which somebody said what they cost
 */
// S-01
public record ProblemSieve(String state, String person, boolean money) {
    static final ProblemSieve ALL = new ProblemSieve("", "", false);

    static ProblemSieve of(Map<String, String> asked) {
        return new ProblemSieve(
                asked.getOrDefault("state", ""),
                asked.getOrDefault("person", ""),
                asked.containsKey("money"));
    }

    public boolean isNarrow() {
        return !equals(ALL);
    }

    boolean lets(Problem problem) {
        return (state.isEmpty() || problem.state().name().equals(state))
                && (person.isEmpty() || hurts(problem))
                && (!money || problem.consequences().stream().anyMatch(it -> it.worth() != null));
    }

    private boolean hurts(Problem problem) {
        var hurt = problem.person();
        return hurt != null && hurt.id().toString().equals(person);
    }
}
