package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acogida.Acogida;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Files of arrivals that nobody should send: each is answered with what is wrong and what to do, and nothing is half-done. */
class BadFilesTest {
    private static final String HEADER =
            "source,ref,household,role,arrived_at,given_names,surnames,sex,birth_date,nationality\n";
    private static final String GOOD = "iom,1,,,2018-10-19,Ana,Paz,F,1990-01-02,HND\n";
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final int BLOCK = 1 << 20;

    private final DatabaseAccess database = TestDatabase.migrated();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    BadFilesTest() {
        new UserAccounts(database)
                .add(new NewUser("ana", "ana", Role.RECEPTION, "ciudad-hidalgo", Locale.ENGLISH), "{noop}never used");
    }

    private int bring(Path file) throws IOException {
        Front front = new Front(
                Acogida.class, Wording.in(Locale.ENGLISH), new PrintWriter(out, true), new PrintWriter(err, true));
        List<String> line = new ArrayList<>(List.of("import", file.toString(), "--by", "ana", "--lang", "en"));
        line.addAll(List.of("--database-url", database.url().substring("jdbc:".length())));
        line.addAll(List.of(
                "--owner-password-file", secret("owner", database.owner().password())));
        line.addAll(List.of("--app-password-file", secret("app", database.app().password())));
        line.addAll(List.of("--command-key-file", secret("key", "only-for-these-tests")));
        line.addAll(TestKeys.options(folder));
        return CommandFrame.run(front, line.toArray(String[]::new));
    }

    private String secret(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("arrivals.csv"), text);
    }

    private String said() {
        return out.toString() + err;
    }

    private long cases() {
        DriverManagerDataSource owner = new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
        return new JdbcTemplate(owner)
                .queryForList("select case_id from case_view")
                .size();
    }

    private void assertRefusedWhole(Path file, String... words) throws IOException {
        assertThat(bring(file)).isEqualTo(1);
        assertThat(said()).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(cases()).isZero();
    }

    /** The first row is good, the second is not. */
    private void assertSecondRefused(String row, String... words) throws IOException {
        assertThat(bring(file(HEADER + GOOD + row))).isEqualTo(1);
        assertThat(said()).contains("Line 3").contains(words).doesNotContain("Exception", "\tat ");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void aFileOfTwoGigabytes() throws IOException {
        Path file = file(HEADER + GOOD);
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw")) {
            end.setLength(TWO_GIGABYTES);
        }
        assertRefusedWhole(file, "2048 MB", "512 MB", "Split it");
    }

    @Test
    void aPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(bring(pipe)).isEqualTo(3);
        assertThat(said()).contains(pipe.toString(), "no file");
        assertThat(cases()).isZero();
    }

    @Test
    void aSpreadsheetThatSwells() throws IOException {
        Path file = folder.resolve("arrivals.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : new String[] {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] spaces = new byte[BLOCK];
                Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 600; i++) {
                    zip.write(spaces);
                }
                zip.closeEntry();
            }
        }
        assertRefusedWhole(file, "swells when opened", "CSV UTF-8");
    }

    @Test
    void aRowOfTwoHundredColumns() throws IOException {
        assertSecondRefused("iom,2" + ",x".repeat(198) + "\n", "has 200 cells, and the header 10 columns", "commas");
    }

    @Test
    void moreColumnsThanAnyListHas() throws IOException {
        assertRefusedWhole(file(HEADER + GOOD + "x,".repeat(1_500) + "\n"), "line 2");
    }

    @Test
    void lettersOfTwoEncodings() throws IOException {
        Path file = file(HEADER + GOOD.replace("Ana", "Íñigo"));
        byte[] windows = "iom,2,,,2018-10-19,Nuñez,Paz,F,,HND\n".getBytes(Charset.forName("windows-1252"));
        Files.write(file, windows, StandardOpenOption.APPEND);
        assertRefusedWhole(file, "Line 3", "Windows-1252", "UTF-8");
    }

    @Test
    void somebodyBornIn1718() throws IOException {
        assertSecondRefused("iom,2,,,2018-10-19,Ana,Paz,F,1718-01-02,HND\n", "birth_date", "1718-01-02", "1888-10-19");
    }

    @Test
    void somebodyWhoArrivesIn2118() throws IOException {
        assertSecondRefused("iom,2,,,2118-10-19,Ana,Paz,F,1990-01-02,HND\n", "arrived_at", "2118-10-19");
    }

    @Test
    void aFamilyWhoseHeadComesLater() throws IOException {
        assertThat(bring(file(HEADER
                        + "iom,1,f,child,2018-10-19,Ana,Paz,F,2010-01-02,HND\n"
                        + "iom,2,,,2018-10-19,Eva,Luz,F,1990-01-02,HND\n"
                        + "iom,3,f,head,2018-10-19,Rosa,Paz,F,1990-01-02,HND\n")))
                .as(this::said)
                .isZero();
        assertThat(cases()).isEqualTo(3);
    }

    @Test
    void aFamilyWhoseHeadNeverComes() throws IOException {
        assertThat(bring(file(HEADER
                        + "iom,1,f,child,2018-10-19,Ana,Paz,F,2010-01-02,HND\n"
                        + "iom,2,,,2018-10-19,Eva,Luz,F,1990-01-02,HND\n"
                        + "iom,3,f,child,2018-10-19,Rosa,Paz,F,2012-01-02,HND\n")))
                .isEqualTo(1);
        assertThat(said()).contains("Line 2", "head");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void aCellOfTenMegabytes() throws IOException {
        assertRefusedWhole(
                file(HEADER + GOOD + "iom,2,,,2018-10-19," + "a".repeat(10 * BLOCK) + ",Paz,F,1990-01-02,HND\n"),
                "line 2",
                "10000 letters");
    }

    @Test
    void aColumnNobodyKnows() throws IOException {
        assertRefusedWhole(
                file(HEADER.replace("nationality", "nationalitty") + GOOD),
                "“nationalitty”",
                "Did you mean “nationality”");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        assertRefusedWhole(
                Files.write(folder.resolve("arrivals.csv"), "a,b\n1,\u0000\n".getBytes(StandardCharsets.UTF_8)),
                "Line 2",
                "no text");
    }
}
