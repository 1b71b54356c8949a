package org.acogida.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.acogida.postgres.DatabaseAccess.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path temporary;

    @Test
    void whatWasWrittenIsThereAfterARestartEvenInAFolderWithASpaceInItsName() throws Exception {
        Path data = temporary.resolve("my data");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(data))) {
            ask(server.access().owner(), server, "create table kept (what text)");
            ask(server.access().owner(), server, "insert into kept values ('Ñandú')");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(data))) {
            assertThat(ask(server.access().owner(), server, "select lower(what) from kept"))
                    .isEqualTo("ñandú");
        }
    }

    @Test
    void confirmsOnlyWhatIsOnDiskAndListensOnThisMachineOnly() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(temporary))) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyTheOwnerOfTheFolderCanRead() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(temporary))) {
            Login wrong = new Login("postgres", "postgres");
            assertThatThrownBy(() -> ask(wrong, server, "select 1")).hasMessageContaining("password authentication");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(temporary.resolve("secrets/postgres"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theApplicationOwnsNothingAndMayNotMakeTables() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(temporary))) {
            DatabaseRoles.refusePowerful(server.access());
            assertThatThrownBy(() -> ask(server.access().app(), server, "create table mine (x int)"))
                    .hasMessageContaining("permission denied");
            DatabaseAccess wrong = new DatabaseAccess(
                    server.access().url(),
                    server.access().owner(),
                    server.access().owner());
            assertThatThrownBy(() -> DatabaseRoles.refusePowerful(wrong)).hasMessageContaining("acogida_owner");
        }
    }

    private static boolean isReachable(DatabaseAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                access.url(), access.app().user(), access.app().password())) {
            return connection.isValid(10);
        }
    }

    @Test
    void aKilledProgramLosesNothingAndItsServerIsReplaced() throws Exception {
        Process killed = holdInAnotherProgram();
        ProcessHandle orphan = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(temporary.resolve("postgres/postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        assertThatThrownBy(() -> DataFolder.open(temporary)).hasMessageContaining("using the data folder");
        assertThat(isReachable(RunningData.find(temporary).orElseThrow().access()))
                .isTrue();
        killed.destroyForcibly().waitFor();
        assertThat(RunningData.find(temporary)).isEmpty();
        assertThat(orphan.isAlive()).isTrue();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(temporary))) {
            assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(ask(server.access().owner(), server, "select what from kept"))
                    .isEqualTo("before the kill");
        }
    }

    private Process holdInAnotherProgram() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldServer.class.getName(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        assertThat(said.readLine()).isEqualTo("ready");
        return process;
    }

    @Test
    void aNoteOfAServerThatIsGoneDoesNotPreventTheStart() throws Exception {
        EmbeddedPostgres.start(DataFolder.open(temporary)).close();
        long another = ProcessHandle.current().pid();
        Files.write(
                temporary.resolve("postgres/postmaster.pid"),
                List.of(Long.toString(another), temporary + "/postgres", "1539950400"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(temporary))) {
            assertThat(setting(server, "port")).isNotEmpty();
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedAndLeftAlone() throws Exception {
        EmbeddedPostgres.start(DataFolder.open(temporary)).close();
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), "15\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(DataFolder.open(temporary)))
                .hasMessageContaining("PostgreSQL 15")
                .hasMessageContaining("PostgreSQL 18");
        assertThat(temporary.resolve("postgres/base")).exists();
    }

    @Test
    void aFolderThatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
        Files.createDirectory(temporary.resolve("postgres"));
        Path precious = Files.writeString(temporary.resolve("postgres/thesis.txt"), "mine");
        assertThatThrownBy(() -> EmbeddedPostgres.start(DataFolder.open(temporary)))
                .hasMessageContaining("PG_VERSION");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void anInterruptedFirstStartIsBegunAgain() throws Exception {
        Files.createDirectories(temporary.resolve("postgres.new/base"));
        Files.writeString(temporary.resolve("postgres.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(temporary))) {
            assertThat(setting(server, "port")).isNotEmpty();
        }
    }

    @Test
    void anotherUsersFolderIsRefusedWithTheirName() throws Exception {
        String owner = Files.getOwner(temporary).getName();
        assertThatThrownBy(() -> DataFolder.open(temporary, OwnUser.id() + 1))
                .hasMessageContaining("belongs to user " + owner);
    }

    @Test
    @EnabledIf("runsAsRoot")
    void rootCanFallBackToTheUserNobody() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = temporary.resolve("data");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(data), OwnUser.asNobody())) {
            assertThat(DataFolder.uid(data.resolve("postgres"))).isEqualTo(65_534);
            assertThat(ask(server.access().app(), server, "show fsync")).isEqualTo("on");
        }
    }

    static boolean runsAsRoot() {
        return OwnUser.id() == 0;
    }

    private String setting(EmbeddedPostgres server, String name) throws SQLException, IOException {
        Login administrator = new Login("postgres", Files.readString(temporary.resolve("secrets/postgres")));
        return ask(administrator, server, "show " + name);
    }

    static String ask(Login login, EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.access().url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    /** Starts a server, writes a row, says so and waits to be killed. */
    static final class HoldServer {

        private HoldServer() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(Path.of(arguments[0])));
            ask(server.access().owner(), server, "create table kept (what text)");
            ask(server.access().owner(), server, "insert into kept values ('before the kill')");
            System.out.println("ready");
            System.in.read();
            server.close();
        }
    }
}
