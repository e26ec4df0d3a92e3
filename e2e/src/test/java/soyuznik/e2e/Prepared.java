package soyuznik.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * What all journeys begin with, made once in a run: the built program laid out as files, what one
 * start of it learned, and the home of that start, which nobody has set up yet.
 */
final class Prepared {
    private static final Path FOLDER = Path.of("target/prepared").toAbsolutePath();
    private static final Path BUILT =
            Path.of(System.getProperty("soyuznik.product", ".."), "target/soyuznik.jar");
    private static final Path HOME = FOLDER.resolve("home");
    static final Path PROGRAM = FOLDER.resolve("program/soyuznik.jar");
    static final Path LEARNED = FOLDER.resolve("learned.aot");

    private static boolean made;

    private Prepared() {}

    static synchronized void copyHome(Path to) throws IOException, InterruptedException {
        if (!made) {
            make();
            made = true;
        }
        copy(HOME, to);
    }

    private static void make() throws IOException, InterruptedException {
        delete(FOLDER);
        Files.createDirectories(FOLDER);
        var program = PROGRAM.getParent().toString();
        run(
                Product.JAVA,
                "-Djarmode=tools",
                "-jar",
                BUILT.toString(),
                "extract",
                "--destination",
                program);
        try (var first = Product.startFirst()) {
            copy(first.stop(), HOME);
        }
    }

    /** With the owners of the files: the database has one of its own. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from.toString(), to.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
