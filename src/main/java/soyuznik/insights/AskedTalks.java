package soyuznik.insights;

import java.time.LocalDate;
import soyuznik.work.TalkFilter;

/** Figures of talks. */
record AskedTalks(TalkFilter filter) implements Answers.Question<AskedTalks> {
    @Override
    public AskedTalks again(LocalDate then, LocalDate today) {
        return new AskedTalks(filter.on(Lookback.again(filter.on(), then, today)));
    }
}
