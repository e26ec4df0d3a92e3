package soyuznik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Exportable;
import soyuznik.shell.NotFound;
import soyuznik.shell.Press;
import soyuznik.shell.Texts;
import soyuznik.shell.Visitor;

/**
 * Writes a list into a file while it is read: no more than a page of it is held. At most {@link
 * #AT_ONCE} go out at a time, each for as long as the person's line takes.
 */
// W-02
@Component
public class Exporter {
    static final int AT_ONCE = 2;

    private final List<Exportable> lists;
    private final Exports exports;
    private final Texts texts;
    private final Press press;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Exporter(
            ObjectProvider<Exportable> lists,
            Exports exports,
            Texts texts,
            Press press,
            Clock clock) {
        this.press = press;
        this.lists = lists.stream().toList();
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    /** How the file is made. */
    public enum Format {
        CSV("text/csv;charset=utf-8", "csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        /** Of pages of figures alone. */
        PDF("application/pdf", "pdf");

        private final String type;
        private final String ending;

        Format(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        /** By the ending of its files; CSV of what is none. */
        public static Format of(String ending) {
            return Arrays.stream(values())
                    .filter(format -> format.ending.equals(ending))
                    .findFirst()
                    .orElse(CSV);
        }

        /** Its media type. */
        public String type() {
            return type;
        }
    }

    /**
     * @param kind which list
     * @param query what stands in its address behind the question mark
     */
    public record Wish(String kind, Format format, String query) {}

    /** Where the file goes; opened when nothing keeps it from being written any more. */
    public interface Way {
        OutputStream open(String name, Format format) throws IOException;
    }

    /** One list on its way. */
    private record Going(Wish wish, Exportable.Exported list, Visitor visitor, Way way) {}

    /** How many rows went out. */
    public Outcome<Integer> export(Wish wish, Viewer by, Visitor visitor, Way way) {
        var list =
                lists.stream()
                        .filter(it -> it.kind().equals(wish.kind()))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (!by.may(Right.EXPORT_LISTS)) {
            return new Outcome.Forbidden<>();
        }
        var exported = list.of(wish.query(), by, visitor);
        if (exported.isEmpty() || !suits(wish, exported.get())) {
            return Outcome.refused("exchange.export.filter");
        }
        if (!places.tryAcquire()) {
            return Outcome.busy("exchange.export.busy");
        }
        try {
            int rows = noted(new Going(wish, exported.get(), visitor, way), by);
            return Outcome.done(rows, Text.of("exchange.export.done", "count", rows));
        } finally {
            places.release();
        }
    }

    private static boolean suits(Wish wish, Exportable.Exported list) {
        return wish.format() != Format.PDF || list.report().isPresent();
    }

    /** Also what went out before the line broke is noted. */
    private int noted(Going going, Viewer by) {
        var rows = new AtomicInteger();
        try {
            write(going, rows);
        } finally {
            var wish = going.wish();
            exports.note(
                    new ListExported(
                            by.user(),
                            "export." + wish.kind(),
                            wish.format().name(),
                            rows.get(),
                            going.list().query()),
                    by.user());
        }
        return rows.get();
    }

    private void write(Going going, AtomicInteger rows) {
        try (var out = going.way().open(name(going), going.wish().format())) {
            if (going.wish().format() == Format.PDF) {
                var report = going.list().report().orElseThrow();
                Paper.write(press.html(report, going.visitor()), out);
                rows.set(1);
            } else {
                write(going, out, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Going going, OutputStream out, AtomicInteger rows) throws IOException {
        try (var file = file(going, out)) {
            going.list()
                    .rows()
                    .each(row -> {
                        add(file, row);
                        rows.incrementAndGet();
                    });
        }
    }

    private ListFile file(Going going, OutputStream out) throws IOException {
        var titles = going.list().titles();
        return switch (going.wish().format()) {
            case CSV -> new CsvFile(out, going.visitor().language(), titles);
            case XLSX -> new XlsxFile(out, title(going), titles);
            case PDF -> throw new IllegalArgumentException("No table goes on paper by itself");
        };
    }

    private static void add(ListFile file, List<Exportable.Cell> row) {
        try {
            file.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Going going) {
        var day = LocalDate.now(clock.withZone(going.visitor().zone()));
        return title(going) + ' ' + day + '.' + going.wish().format().ending;
    }

    private String title(Going going) {
        return texts.say(going.visitor().language(), "export." + going.wish().kind(), Map.of());
    }
}
