package soyuznik.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.shell.Night;

/** What is done about files by night. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    @Bean
    RecurringTask<Void> sweepFiles(Filing filing, Clock clock) {
        return Tasks.recurring("sweep-files", Night.at(clock, 3, 20))
                .execute((_, _) -> {
                    try {
                        filing.sweep();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
