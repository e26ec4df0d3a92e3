package soyuznik.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code bin/bench [fill|load|move|import|start] [--short] [--page=list] [--viewer=own] [--size=N]
 * [--rows=N] [--home=FOLDER]}: fills a home with a million of everything (once), then measures the
 * pages of the product that runs on it.
 */
final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        var words = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        var options = Options.of(List.of(args));
        switch (words.isEmpty() ? "load" : words.getFirst()) {
            case "fill" -> Filling.of(options).ifMissing();
            case "load" -> load(options);
            case "move" -> Move.measure(options);
            case "import" -> Import.measure(options);
            case "start" -> FirstPages.measure(options);
            default ->
                    throw new IllegalArgumentException(
                            "fill, load, move, import or start, not " + words.getFirst());
        }
    }

    private static void load(Options options) throws Exception {
        Filling.of(options).ifMissing();
        try (var product = Product.start(options)) {
            var results = new Load(product, options).run();
            Report.of(results, options).write();
        }
    }

    /**
     * @param size companies, and as many projects
     * @param page only this kind of page, empty for all; of an import what the file describes
     * @param viewer only with these eyes, empty for all
     * @param rows so many an import brings
     * @param brief three minutes in place of half an hour: fewer requests a page, no open loop
     */
    record Options(
            Path home,
            int size,
            int seed,
            int rows,
            boolean brief,
            String page,
            String viewer,
            Path project) {
        static Options of(List<String> args) {
            int size = Integer.parseInt(value(args, "size", "1000000"));
            var home =
                    value(args, "home", "/tmp/bench-home" + (size == 1_000_000 ? "" : "-" + size));
            return new Options(
                    Path.of(home),
                    size,
                    Integer.parseInt(value(args, "seed", "7")),
                    Integer.parseInt(value(args, "rows", "100000")),
                    args.contains("--short"),
                    value(args, "page", ""),
                    value(args, "viewer", ""),
                    Path.of(System.getProperty("bench.project", ".")).toAbsolutePath().normalize());
        }

        /** Whether less than everything is measured: such a run is not written to the documents. */
        boolean partial() {
            return brief || !page.isEmpty() || !viewer.isEmpty();
        }

        private static String value(List<String> args, String name, String otherwise) {
            return args.stream()
                    .filter(arg -> arg.startsWith("--" + name + "="))
                    .map(arg -> arg.substring(name.length() + 3))
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
