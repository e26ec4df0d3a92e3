package soyuznik.buying;

import java.util.ArrayList;
import java.util.List;
import soyuznik.kernel.Text;
import soyuznik.work.QuestionKind;

/** What is worth asking next, by what is known of the client's problems (S-02). */
// A-07 S-02
public final class Questions {
    /** So many are offered: nobody asks more in one talk. */
    private static final int MOST = 8;

    /** One that is worth asking, of its kind. */
    public record Question(QuestionKind kind, Text text) {}

    private Questions() {}

    /** Nothing is known: how it is done today. */
    public static List<Question> of(List<Problem> problems) {
        var questions = new ArrayList<Question>();
        problems.forEach(problem -> ask(problem, questions));
        if (problems.isEmpty()) {
            questions.add(
                    new Question(QuestionKind.SITUATION, Text.of("buying.question.situation")));
            questions.add(
                    new Question(QuestionKind.PROBLEM, Text.of("buying.question.any_problem")));
        }
        return questions.stream().limit(MOST).toList();
    }

    private static void ask(Problem problem, List<Question> questions) {
        switch (problem.state()) {
            case SUPPOSED -> questions.add(about(QuestionKind.PROBLEM, "problem", problem));
            case CONFIRMED -> {
                if (problem.consequences().isEmpty()) {
                    questions.add(about(QuestionKind.IMPLICATION, "implication", problem));
                } else if (problem.worth() == null) {
                    questions.add(about(QuestionKind.IMPLICATION, "worth", problem));
                }
                questions.add(about(QuestionKind.PAYOFF, "payoff", problem));
            }
            case EXPLICIT -> {
                if (problem.worth() == null) {
                    questions.add(about(QuestionKind.IMPLICATION, "worth", problem));
                }
            }
            case SOLVED -> {}
        }
    }

    private static Question about(QuestionKind kind, String question, Problem problem) {
        var text = Text.of("buying.question." + question, "problem", problem.text());
        return new Question(kind, text);
    }

    /** Whether nobody of the client has confirmed any problem: too early to present anything. */
    public static boolean isEarly(List<Problem> problems) {
        return problems.stream().noneMatch(one -> one.state() != ProblemState.SUPPOSED);
    }
}
