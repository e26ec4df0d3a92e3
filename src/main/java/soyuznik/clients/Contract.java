package soyuznik.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;

/** A contract as its page shows it. */
public record Contract(
        Item item, String client, String entity, @Nullable Name manager, List<Answered> answers) {

    /** What was decided about an end. */
    public enum Decision {
        PROLONGED,
        RENEWED,
        ENDING
    }

    /**
     * A decision about the end of that day, with who and when.
     *
     * @param before what stood as the end of the contract before
     * @param until until when it was prolonged; null also where that was not kept
     */
    public record Answered(
            LocalDate end,
            Decision decision,
            Instant at,
            Name by,
            LocalDate before,
            @Nullable LocalDate until) {
        /** By which it is named to take it back: the day of the end, counted from 1970. */
        public long number() {
            return end.toEpochDay();
        }
    }

    /**
     * When a contract ends.
     *
     * @param months by how many it prolongs itself; 0: not by itself
     */
    // C-12
    public record Term(@Nullable LocalDate endsOn, int months) {
        /** Days before its end at which somebody has to think of it. */
        public static final int AHEAD = 90;

        /** The end that is next; of a contract that prolongs itself the end of its present term. */
        public Optional<LocalDate> end(LocalDate today) {
            var first = endsOn;
            if (first == null) {
                return Optional.empty();
            }
            var end = first;
            for (int more = months; months > 0 && end.isBefore(today); more += months) {
                end = first.plusMonths(more);
            }
            return Optional.of(end);
        }

        /** Whether it is time to decide about its end. */
        public boolean asks(LocalDate today) {
            return end(today).filter(end -> !end.minusDays(AHEAD).isAfter(today)).isPresent();
        }
    }

    public long id() {
        return item.key().id();
    }

    public CompanyId company() {
        return item.key().company();
    }

    public String number() {
        return item.values().get("number");
    }

    public Term term() {
        return term(item.values());
    }

    static Term term(Item.Values values) {
        boolean itself = values.get("prolongation").equals("AUTOMATIC");
        return new Term(values.day("endsOn"), itself ? values.number("months") : 0);
    }

    public Optional<Answered> answered(LocalDate end) {
        return answers.stream().filter(answer -> answer.end().equals(end)).findFirst();
    }

    /** That it ends, or that another one follows it; one that prolongs itself does so no more. */
    public Optional<Answered> ending() {
        var endsOn = term().endsOn();
        return answers.stream()
                .filter(answer -> answer.decision() != Decision.PROLONGED)
                .filter(answer -> endsOn != null && !answer.end().isBefore(endsOn))
                .min(Comparator.comparing(Answered::end));
    }

    /** The day on which it ends: as it was decided, or the end that is next. */
    public Optional<LocalDate> end(LocalDate today) {
        return ending().map(Answered::end).or(() -> term().end(today));
    }

    /** The end about which something is to be decided now, and was not yet. */
    public Optional<LocalDate> open(LocalDate today) {
        return item.removed() || ending().isPresent() || !term().asks(today)
                ? Optional.empty()
                : term().end(today).filter(end -> answered(end).isEmpty());
    }
}
