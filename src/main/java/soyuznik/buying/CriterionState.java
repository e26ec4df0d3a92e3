package soyuznik.buying;

import java.util.Arrays;
import java.util.List;

/** Whether a criterion of choice is answered, and how (S-04). Nobody meets all demands. */
public enum CriterionState {
    OPEN,
    /** Somebody of the client accepted what proves it. */
    PROVEN,
    /** Said, but contradicted by what was seen, or by the standard. */
    FALSE,
    /** Something else means more, and somebody of the client agreed. */
    OUTWEIGHED;

    /** S-04: what it can become. */
    public List<CriterionState> next(Source source) {
        return Arrays.stream(values()).filter(to -> to != this && to.fits(source)).toList();
    }

    /** Only what was said can turn out false. */
    boolean fits(Source source) {
        return this != FALSE || source == Source.SAID;
    }

    public boolean isAnswered() {
        return this != OPEN;
    }

    /** Somebody of the client accepted it, or agreed. */
    boolean asksPerson() {
        return this == PROVEN || this == OUTWEIGHED;
    }
}
