package soyuznik.shell;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Once a day, at a time of our company wherever the program runs. Another time zone holds from the
 * next turn on.
 */
public record Night(Clock clock, LocalTime at) implements Schedule {
    public static Night at(Clock clock, int hour, int minute) {
        return new Night(clock, LocalTime.of(hour, minute));
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
        return daily().getNextExecutionTime(complete);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return daily().getInitialExecutionTime(now);
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    private Daily daily() {
        return new Daily(clock.getZone(), at);
    }
}
