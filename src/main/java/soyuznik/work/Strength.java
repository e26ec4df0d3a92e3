package soyuznik.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Level;

/**
 * How firm a tie is: what was done together, each the weaker the longer ago, Σ weight × 2^(−age ÷
 * half-life).
 *
 * @param halfLifeDays in which it loses half, unless something is done together
 */
//
public record Strength(double value, int halfLifeDays) {
    /** From here on a tie is live. */
    public static final double LIVE = 0.25;

    /** As firm as a meeting of today. */
    private static final double FIRM = 1;

    private static final double FULL = 2;

    /** A live tie that will not be live so soon fades: there is time to plan a talk. */
    private static final int SOON_DAYS = 14;

    /** What a tie is in a word; the first asks for something to be done. */
    public enum Word {
        FADING,
        FIRM,
        LIVE,
        FADED
    }

    /** What binds, and how much. */
    public enum Touch {
        MEETING(1.0),
        REMOTE(1.0),
        VISIT(1.0),
        PRESENTATION(0.8),
        DEMONSTRATION(0.8),
        CALL(0.5),
        EVENT(0.4),
        /** Which was answered. */
        LETTER(0.2),
        /** To and fro. */
        MESSAGE(0.2);

        private final double weight;

        Touch(double weight) {
            this.weight = weight;
        }
    }

    /** Something done together, so many times on a day. */
    public record Done(Touch what, LocalDate on, int times) {}

    /**
     * @param level of theirs; null: not known, taken as that which forgets first
     */
    static Strength of(List<Done> all, @Nullable Level level, LocalDate today) {
        int halfLife = halfLifeDays(level);
        double value =
                all.stream().mapToDouble(done -> left(done, halfLife, today) * done.times()).sum();
        return new Strength(value, halfLife);
    }

    private static double left(Done done, int halfLife, LocalDate today) {
        long age = Math.max(0, ChronoUnit.DAYS.between(done.on(), today));
        return done.what().weight * Math.pow(2, -age / (double) halfLife);
    }

    private static int halfLifeDays(@Nullable Level level) {
        return switch (level) {
            case SPECIALIST -> 45;
            case HEAD -> 90;
            case DIRECTOR -> 180;
            case OWNER -> 365;
            case null -> 45;
        };
    }

    public boolean isLive() {
        return value >= LIVE;
    }

    public boolean isFirm() {
        return value >= FIRM;
    }

    /** So many days it is live yet, if nothing is done. */
    public long lastsDays() {
        return isLive() ? (long) (halfLifeDays * Math.log(value / LIVE) / Math.log(2)) : 0;
    }

    /** Of what two meetings of today make, as a bar shows it; at most whole. */
    public double share() {
        return Math.min(1, value / FULL);
    }

    public Word word() {
        if (!isLive()) {
            return Word.FADED;
        }
        if (lastsDays() <= SOON_DAYS) {
            return Word.FADING;
        }
        return isFirm() ? Word.FIRM : Word.LIVE;
    }
}
