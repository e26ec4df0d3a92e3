package soyuznik.support;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One address of the product as {@code matrix.csv} lists it.
 *
 * @param record what the address is about, or -
 * @param right the verb of the rights table, or OPEN for strangers too, or - for everybody who has
 *     signed in
 * @param refusal what somebody without the right gets: 403, or 404 where even the place is hidden
 * @param form the fields that a post needs, {@code a=b&c=d}; {name} is put in from the world
 */
public record MatrixLine(
        String method, String address, String record, String right, int refusal, String form) {
    /** The kinds of records that not everybody sees. */
    private static final Set<String> SCOPED =
            Set.of(
                    "company",
                    "person",
                    "employment",
                    "project",
                    "paper",
                    "import",
                    "fileSet",
                    "progress",
                    "request",
                    "contract",
                    "file",
                    "heldTalk",
                    "removedFile",
                    "view",
                    "selection",
                    "bulk",
                    "many",
                    "crowd",
                    "task",
                    "removedTask",
                    "partOfProject",
                    "likeness",
                    "merger",
                    "twin",
                    "alike");

    private static final Path FILE = Path.of("src/test/resources/matrix.csv");

    public static List<MatrixLine> all() {
        return Sources.lines(FILE).stream()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(it -> it.split("\\s+", 6))
                .map(MatrixLine::of)
                .toList();
    }

    private static MatrixLine of(String[] cells) {
        var refusal = cells.length > 4 ? Integer.parseInt(cells[4]) : 403;
        return new MatrixLine(
                cells[0], cells[1], cells[2], cells[3], refusal, cells.length > 5 ? cells[5] : "");
    }

    public String name() {
        return method + " " + address;
    }

    public boolean isOpen() {
        return right.equals("OPEN") || right.equals("GONE");
    }

    public boolean isWriting() {
        return method.equals("POST");
    }

    /** Whether it depends on who looks whether the record is there. */
    public boolean hasRecord() {
        return places().size() > 1;
    }

    public List<MatrixWorld.Place> places() {
        var everywhere = List.of(MatrixWorld.Place.values());
        return SCOPED.contains(record) ? everywhere : everywhere.subList(0, 1);
    }

    public Map<String, String> fields(Map<String, String> world) {
        return Arrays.stream(form.split("&"))
                .filter(it -> it.contains("="))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> filled(it[1], world)));
    }

    /** The address with the record's numbers in it. */
    public String filled(Map<String, String> world) {
        return filled(address, world);
    }

    private static String filled(String text, Map<String, String> world) {
        var filled = text.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        for (var value : world.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
