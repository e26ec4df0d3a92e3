package soyuznik.database.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user whose processes and files the server's are. PostgreSQL refuses to run as root, and a
 * user id without an entry in the system's list of users fails, so root hands the server to an
 * unprivileged user that exists.
 *
 * @param prefix what stands before each of the server's commands; empty when nobody else's rights
 *     are needed
 */
record ServerUser(String name, List<String> prefix) {
    private static final int ROOT = 0;

    /**
     * Whoever owns the data keeps it: a user "postgres" installed later must not take it from
     * "nobody".
     */
    static ServerUser of(Path data) throws IOException {
        var self = Files.getOwner(Path.of("/proc/self")).getName();
        var owner = Files.exists(data) ? Files.getOwner(data).getName() : null;
        if (!isRoot()) {
            if (owner != null && !owner.equals(self)) {
                throw new Refused(
                        "The data folder %s belongs to the user %s, but the program was started by %s."
                                .formatted(data, owner, self));
            }
            return new ServerUser(self, List.of());
        }
        return unprivileged(owner != null ? Stream.of(owner) : Stream.of("postgres", "nobody"));
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT);
    }

    private static ServerUser unprivileged(Stream<String> candidates) {
        return candidates
                .filter(name -> Command.of("id", "-u", name).succeeds())
                .findFirst()
                .map(ServerUser::become)
                .orElseThrow(() ->
                        new Refused(
                                "PostgreSQL does not run as root and there is no user \"postgres\" or \"nobody\" here: start the program as an ordinary user."));
    }

    private static ServerUser become(String name) {
        var group = Command.of("id", "-g", name).result().output();
        return new ServerUser(
                name, List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--init-groups"));
    }

    boolean isOther() {
        return !prefix.isEmpty();
    }

    Command command(String... words) {
        return new Command(words(List.of(words)));
    }

    List<String> words(List<String> command) {
        var words = new ArrayList<>(prefix);
        words.addAll(command);
        return words;
    }

    boolean reaches(Path folder) {
        return command("test", "-x", folder.toString()).succeeds();
    }

    void own(Path path) throws IOException {
        if (isOther()) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.getFileAttributeView(path, PosixFileAttributeView.class)
                    .setOwner(users.lookupPrincipalByName(name));
        }
    }
}
