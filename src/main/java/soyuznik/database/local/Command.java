package soyuznik.database.local;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A short command of the operating system. */
record Command(List<String> words) {
    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /**
     * What a rename publishes must lie on the disk first: a power cut after the rename otherwise
     * leaves empty files.
     */
    static void flush(Path path) {
        of("sync", "-f", path.toString()).run();
    }

    void run() {
        var result = result();
        if (result.code() != 0) {
            throw new IllegalStateException(
                    "%s: %s".formatted(String.join(" ", words), result.output()));
        }
    }

    boolean succeeds() {
        return result().code() == 0;
    }

    Result result() {
        try {
            var process =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectInput(new File("/dev/null"))
                            .start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(String.join(" ", words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Result(int code, String output) {}
}
