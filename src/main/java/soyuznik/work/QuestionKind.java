package soyuznik.work;

import java.util.Locale;

/** The four kinds of questions of a talk, in the order in which they help (S-02). */
// S-02
public enum QuestionKind {
    /** How it is done today: ситуационный. */
    SITUATION,
    /** What is in the way: проблемный. */
    PROBLEM,
    /** What that leads to: извлекающий. */
    IMPLICATION,
    /** What a solution would give: направляющий. */
    PAYOFF;

    /** The field that holds the questions before a talk, and what was answered after it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
