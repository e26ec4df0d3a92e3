package soyuznik.buying;

import java.util.ArrayList;
import java.util.List;
import soyuznik.kernel.Text;

/** What is worth asking next, by what is known of the client's problems (S-02). */
// A-07 S-02
public final class Questions {
    /** So many are offered: nobody asks more in one talk. */
    private static final int MOST = 8;

    private Questions() {}

    /** Nothing is known: how it is done today. */
    public static List<Text> of(List<Problem> problems) {
        var questions = new ArrayList<Text>();
        problems.forEach(problem -> ask(problem, questions));
        if (problems.isEmpty()) {
            questions.add(Text.of("buying.question.situation"));
            questions.add(Text.of("buying.question.any_problem"));
        }
        return questions.stream().limit(MOST).toList();
    }

    private static void ask(Problem problem, List<Text> questions) {
        switch (problem.state()) {
            case SUPPOSED -> questions.add(about("problem", problem));
            case CONFIRMED -> {
                if (problem.consequences().isEmpty()) {
                    questions.add(about("implication", problem));
                } else if (problem.worth() == null) {
                    questions.add(about("worth", problem));
                }
                questions.add(about("payoff", problem));
            }
            case EXPLICIT -> {
                if (problem.worth() == null) {
                    questions.add(about("worth", problem));
                }
            }
            case SOLVED -> {}
        }
    }

    private static Text about(String kind, Problem problem) {
        return Text.of("buying.question." + kind, "problem", problem.text());
    }

    /** Whether nobody of the client has confirmed any problem: too early to present anything. */
    public static boolean isEarly(List<Problem> problems) {
        return problems.stream().noneMatch(one -> one.state() != ProblemState.SUPPOSED);
    }
}
