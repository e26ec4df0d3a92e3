package soyuznik.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository as a reader sees them. */
public final class Sources {
    private Sources() {}

    /**
     * The files under a folder that the pattern matches ({@code *.jte}), in order; none if there is
     * no such folder.
     */
    public static List<Path> files(String folder, String pattern) {
        var named = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        if (Files.notExists(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> named.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
