package soyuznik.database.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import soyuznik.support.Folders;

class LocalPostgresTest {
    @Test
    void aSecondStartIsRefusedInOneSentence() throws IOException {
        try (var home = Folders.forServer();
                var _ = LocalPostgres.start(home.path(), Options.throwAway())) {
            var pid = ProcessHandle.current().pid();
            assertThatThrownBy(() -> LocalPostgres.start(home.path(), Options.throwAway()))
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            "The home folder %s is in use by another running copy of this program (process %d).",
                            home.path(), pid);
        }
    }

    @Test
    void aSecondProcessFindsTheServerOfTheFirst() throws Exception {
        try (var home = Folders.forServer();
                var _ = Child.start(home.path())) {
            var logins = LocalPostgres.running(home.path()).orElseThrow();
            assertThat(ask(logins.runtime(), "select current_user::text")).isEqualTo("soyuznik");
        }
    }

    @Test
    void theServerEndsWithAProgramThatIsKilled() throws Exception {
        try (var home = Folders.forServer();
                var child = Child.start(home.path())) {
            var mark = home.path().resolve("postgres/data/postmaster.pid");
            assertThat(mark).exists();
            child.kill();
            await(() -> Files.notExists(mark));
        }
    }

    @Test
    void aServerLeftBehindIsStoppedAndStartedAnew() throws Exception {
        try (var home = Folders.forServer();
                var child = Child.start(home.path())) {
            var orphan = mark(home.path());
            child.killWithItsWatch();
            assertThat(Path.of("/proc", orphan)).exists();
            try (var postgres = LocalPostgres.start(home.path(), Options.throwAway())) {
                assertThat(mark(home.path())).isNotEqualTo(orphan);
                assertThat(ask(postgres.logins().runtime(), "select 'here'")).isEqualTo("here");
            }
        }
    }

    @Test
    void aMarkThatNamesAForeignProcessIsNoObstacle() throws Exception {
        try (var home = Folders.forServer()) {
            LocalPostgres.start(home.path(), Options.throwAway()).close();
            var mark = home.path().resolve("postgres/data/postmaster.pid");
            Files.writeString(mark, ProcessHandle.current().pid() + "\n");
            LocalPostgres.start(home.path(), Options.throwAway()).close();
            assertThat(mark).doesNotExist();
        }
    }

    @Test
    void russianLettersAreLetters() throws Exception {
        try (var home = Folders.forServer();
                var postgres = LocalPostgres.start(home.path(), Options.throwAway())) {
            var runtime = postgres.logins().runtime();
            assertThat(ask(runtime, "select lower('ЁЖ')")).isEqualTo("ёж");
            assertThat(ask(runtime, "select cardinality(show_trgm('Ёж'))")).isEqualTo("3");
            assertThat(ask(runtime, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (var home = Folders.forServer();
                var postgres = LocalPostgres.start(home.path(), Options.throwAway())) {
            var superuser = postgres.logins().superuser();
            var stranger = new Login(superuser.url(), superuser.user(), "guessed");
            assertThatThrownBy(stranger::open).isInstanceOf(SQLException.class);
            assertThat(ask(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(superuser, "show unix_socket_directories")).isEmpty();
            var rights = Files.getPosixFilePermissions(home.path().resolve("passwords/postgres"));
            assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
        }
    }

    @Test
    void rootIsToldWhenTheServerCanNotReachItsFolder() throws IOException {
        assumeTrue(ServerUser.isRoot());
        try (var closed = Folders.closed()) {
            assertThatThrownBy(() ->
                            LocalPostgres.start(closed.path().resolve("home"), Options.throwAway()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("set SOYUZNIK_HOME to a folder like /var/lib/soyuznik");
        }
    }

    private static String mark(Path home) throws IOException {
        return Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().strip();
    }

    private static String ask(Login login, String question) throws SQLException {
        try (var connection = login.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void await(Condition condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private interface Condition {
        boolean holds();
    }
}
