package soyuznik.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Text;

/**
 * What a page has shown of a set: it begins only as it was seen.
 *
 * @param files what would become of each, by its number
 */
// W-01
public record Seen(int version, Map<Long, String> files) {
    /** So many files are named. */
    private static final int TOLD = 3;

    /** Of twenty files it is half as long. */
    private static final int LONGEST = 4_000;

    private static final Seen NOTHING = new Seen(-1, Map.of());
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,9}(;\\d{1,18}=[\\d,]{0,60})*");
    private static final Pattern FILE = Pattern.compile(";(\\d+)=([\\d,]*)");

    public Seen {
        files = Map.copyOf(files);
    }

    public static Seen of(FileSet set) {
        return new Seen(
                set.head().version(),
                set.parts().stream()
                        .collect(
                                Collectors.toMap(
                                        part -> part.file().id().value(),
                                        part -> shown(part.forecast()))));
    }

    private static String shown(@Nullable Forecast forecast) {
        return forecast == null
                ? ""
                : "%d,%d,%d,%d"
                        .formatted(
                                forecast.made(),
                                forecast.changes().records(),
                                forecast.known(),
                                forecast.refused());
    }

    /** As a form has sent it; what no page of ours has written was not seen. */
    public static Seen read(String text) {
        if (text.length() > LONGEST || !WRITTEN.matcher(text).matches()) {
            return NOTHING;
        }
        var files = new HashMap<Long, String>();
        FILE.matcher(text)
                .results()
                .forEach(file -> files.put(Long.valueOf(file.group(1)), file.group(2)));
        return new Seen(Integer.parseInt(text.replaceFirst(";.*", "")), files);
    }

    @Override
    public String toString() {
        return files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> ";" + file.getKey() + '=' + file.getValue())
                .collect(Collectors.joining("", Integer.toString(version), ""));
    }

    /** What is no more as it was seen. */
    Text missed(FileSet now) {
        var shown = of(now).files();
        var changed =
                now.parts().stream()
                        .map(FileSet.Part::file)
                        .filter(file -> isOther(file.id().value(), shown))
                        .map(Import::fileName)
                        .toList();
        if (!changed.isEmpty()) {
            return Text.of("exchange.trouble.set_moved.files", "files", told(changed));
        }
        int gone = gone(shown);
        return gone > 0
                ? Text.of("exchange.trouble.set_moved.less", "count", gone)
                : Text.of("exchange.trouble.set_moved");
    }

    private static String told(List<String> names) {
        var first = names.stream().limit(TOLD).collect(Collectors.joining(", "));
        return names.size() > TOLD ? first + ", …" : first;
    }

    private boolean isOther(long file, Map<Long, String> shown) {
        return !Objects.equals(files.get(file), shown.get(file));
    }

    private int gone(Map<Long, String> shown) {
        return (int) files.keySet().stream().filter(id -> !shown.containsKey(id)).count();
    }
}
