package soyuznik.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about files by night. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    private static final LocalTime WHEN = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> sweepFiles(Filing filing) {
        return Tasks.recurring("sweep-files", new Daily(WHEN))
                .execute((_, _) -> {
                    try {
                        filing.sweep();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
