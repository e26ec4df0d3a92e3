package soyuznik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes what was measured: to the console, as JSON for the next comparison, as the table of
 * docs/performance.md.
 */
final class Report {
    private static final String BEGIN = "<!-- pages -->";
    private static final String END = "<!-- /pages -->";
    private final List<Result> results;
    private final Bench.Options options;

    private Report(List<Result> results, Bench.Options options) {
        this.results = results;
        this.options = options;
    }

    static Report of(List<Result> results, Bench.Options options) {
        return new Report(results, options);
    }

    static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "%-20s %-22s %-20s program %5.2f  database %5.2f  buffers %5.0f  statements %4.1f  %5.0f/s  p50 %5.1f p95 %5.1f p99 %5.1f ms  %6.1f KB  %s",
                result.kind().words,
                result.words(),
                result.seer().words(),
                result.program(),
                result.database(),
                result.buffers(),
                result.statements(),
                result.rate(),
                result.times().half(),
                result.times().most(),
                result.times().nearlyAll(),
                result.bytes() / 1024.0,
                result.over().isEmpty() ? "" : "OVER: " + String.join(", ", result.over()));
    }

    void write() throws IOException {
        var target = Files.createDirectories(options.project().resolve("bench/target"));
        Files.writeString(target.resolve("result-%d.json".formatted(options.size())), json());
        var document = options.project().resolve("docs/performance.md");
        if (!options.partial() && Files.exists(document)) {
            var text = Files.readString(document);
            Files.writeString(
                    document,
                    text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                            + "\n"
                            + table()
                            + text.substring(text.indexOf(END)));
        }
        long over = results.stream().filter(result -> !result.over().isEmpty()).count();
        System.out.printf("%d of %d lines are over a budget%n", over, results.size());
    }

    private String json() {
        return results.stream()
                .map(r ->
                        String.format(
                                Locale.ROOT,
                                "{\"kind\":\"%s\",\"words\":\"%s\",\"viewer\":\"%s\",\"program\":%.3f,\"database\":%.3f,\"buffers\":%.0f,\"statements\":%.2f,\"rate\":%.0f,\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"bytes\":%d,\"bare\":%.3f}",
                                r.kind(),
                                r.words(),
                                r.seer(),
                                r.program(),
                                r.database(),
                                r.buffers(),
                                r.statements(),
                                r.rate(),
                                r.times().half(),
                                r.times().most(),
                                r.times().nearlyAll(),
                                r.bytes(),
                                r.bare()))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String table() {
        return results.stream()
                .map(r ->
                        String.format(
                                Locale.ROOT,
                                "| %s: %s | %s | %.2f | %.2f | %.0f | %.1f | %.0f | %.1f / %.1f / %.1f | %.1f | %s | %s |",
                                r.kind().words,
                                r.words(),
                                r.seer().words(),
                                r.program(),
                                r.database(),
                                r.buffers(),
                                r.statements(),
                                r.rate(),
                                r.times().half(),
                                r.times().most(),
                                r.times().nearlyAll(),
                                r.bytes() / 1024.0,
                                r.bare() == 0
                                        ? "–"
                                        : String.format(Locale.ROOT, "%.1f", r.timesBare()),
                                String.join(", ", r.over())))
                .collect(
                        Collectors.joining(
                                "\n",
                                "| page | viewer | program, ms | database, ms | buffers | statements | pages/s | p50 / p95 / p99, ms | KB | × bare SQL | over |\n"
                                        + "|---|---|---|---|---|---|---|---|---|---|---|\n",
                                "\n"));
    }
}
