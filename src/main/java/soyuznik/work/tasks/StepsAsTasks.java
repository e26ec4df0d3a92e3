package soyuznik.work.tasks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.work.About;
import soyuznik.work.NextSteps;
import soyuznik.work.Talk;

/** A next step with a day is a task of whoever wrote down the results: it comes to the day. */
// A-02 A-09
@Component
class StepsAsTasks implements NextSteps {
    private final Tasks tasks;

    StepsAsTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void keep(Talk.Key talk, Map<String, String> results, Viewer by) {
        var said =
                NextSteps.isNamed(results)
                        ? Optional.of(draft(results, by))
                        : Optional.<TaskDraft>empty();
        tasks.follow(key(talk), talk.about(), said, by);
    }

    @Override
    public void restore(Talk.Key talk, Viewer by) {
        tasks.restore(key(talk), by);
    }

    @Override
    public void move(List<Talk.Key> talks, About to, Viewer by) {
        tasks.move(talks.stream().map(StepsAsTasks::key).toList(), to, by);
    }

    private static TaskDraft draft(Map<String, String> results, Viewer by) {
        var day = LocalDate.parse(results.getOrDefault("nextOn", ""));
        return new TaskDraft(results.getOrDefault("nextStep", ""), day, by.user());
    }

    private static UUID key(Talk.Key talk) {
        var name = "next step of talk " + talk.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
