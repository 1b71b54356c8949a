package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExportCommandTest {

    private static final String ROWS = """
            source,ref,arrived_at,given_names,surnames,nationality,birth_year,fear,claim,claimed_on
            iom,1,2018-10-19,=1+1,Paz,HND,1988-1991,yes,filed,2018-10-19
            iom,2,2018-10-19,Eva,Xol,GTM,1990,,,
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(DatabaseAccess database, String... words) throws IOException {
        Front front = new Front(
                Acogida.class, Wording.in(Locale.ENGLISH), new PrintWriter(out, true), new PrintWriter(err, true));
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of(
                "--database-url",
                database.url().substring("jdbc:".length()),
                "--owner-password-file",
                file("owner", database.owner().password()),
                "--app-password-file",
                file("app", database.app().password()),
                "--command-key-file",
                file("key", "only-for-these-tests")));
        line.addAll(TestKeys.options(folder));
        return CommandFrame.run(front, line.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private DatabaseAccess withPeople() throws IOException {
        DatabaseAccess database = TestDatabase.migrated();
        UserAccounts accounts = new UserAccounts(database);
        accounts.add(new NewUser("ana", "ana", Role.RECEPTION, "ciudad-hidalgo", Locale.ENGLISH), "{noop}never used");
        accounts.add(new NewUser("sue", "sue", Role.SUPERVISOR, "ciudad-hidalgo", Locale.ENGLISH), "{noop}never used");
        assertThat(run(database, "import", file("arrivals.csv", ROWS), "--by", "ana"))
                .isZero();
        return database;
    }

    @Test
    void aFileIsMadeOnceItsNumberOfPeopleAndItsPurposeAreSaid() throws Exception {
        DatabaseAccess database = withPeople();
        String[] asked = {"export", "cases", "--by", "sue", "--out", out("cases.csv")};
        assertThat(run(database, asked)).isEqualTo(1);
        assertThat(err.toString()).contains("would hold data of 2", "--people 2", "--purpose");
        assertThat(Path.of(out("cases.csv"))).doesNotExist();
        assertThat(run(database, with(asked, "--people", "3", "--purpose", "review")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--people “3”: the file would hold data of 2.");
        assertThat(Path.of(out("cases.csv"))).doesNotExist();
        assertThat(run(database, with(asked, "--people", "2", "--purpose", "review")))
                .isZero();
        assertThat(Files.readString(Path.of(out("cases.csv"))))
                .startsWith("\uFEFFCase,Person,Birth,Nationality,Pathway,Claim,Office,Registered\r\n")
                .contains(",'=1+1 Paz,1988-01-01/1991-12-31,HND,", ",Ciudad Hidalgo,2018-10-19T00:00\r\n")
                .contains(",Eva Xol,1990-01-01/1990-12-31,GTM,");
        assertThat(run(database, with(asked, "--people", "2", "--purpose", "review")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cases.csv is there already");
    }

    @Test
    void theWorklistComesAsAWorkbookToo() throws Exception {
        DatabaseAccess database = withPeople();
        String[] asked = {"export", "worklist", "--by", "sue", "--format", "xlsx", "--out", out("work.xlsx")};
        assertThat(run(database, with(asked, "--office", "siglo-xxi"))).isEqualTo(1);
        assertThat(err.toString()).contains("would hold data of 0");
        assertThat(run(database, asked)).isEqualTo(1);
        String people = err.toString().replaceAll("(?s).*--people (\\d+).*", "$1");
        assertThat(people).isIn("1", "2");
        assertThat(run(database, with(asked, "--people", people, "--purpose", "review")))
                .isZero();
        assertThat(out.toString()).contains("Made, with data of " + people);
        assertThat(Files.readAllBytes(Path.of(out("work.xlsx")))).startsWith('P', 'K');
    }

    private String refusal(DatabaseAccess database, String list, String... filters) throws IOException {
        err.getBuffer().setLength(0);
        int exitCode =
                run(database, with(new String[] {"export", list, "--by", "sue", "--out", out("refused.csv")}, filters));
        return exitCode + " " + err.toString().strip();
    }

    /** The filters on record, of one export after the other. */
    private static String logged(DatabaseAccess database) {
        DriverManagerDataSource owner = new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
        return JdbcClient.create(owner)
                .sql("select coalesce(string_agg(filters, '|' order by position), '') from export_log")
                .query(String.class)
                .single();
    }

    @Test
    void theWorklistIsRestrictedByEveryFilterOfItsPageAndTheLogSaysWhich() throws Exception {
        DatabaseAccess database = withPeople();
        String[] all = {
            "--text",
            "xol",
            "--officer",
            "nobody",
            "--due",
            "later",
            "--week",
            "2018-10-24",
            "--day",
            "2018-10-25",
            "--task",
            "decide",
            "--awaits",
            "authority",
            "--pathway",
            "claim",
            "--office",
            "siglo-xxi"
        };
        String[] asked = {"export", "worklist", "--by", "sue", "--people", "0", "--purpose", "review"};
        assertThat(run(database, with(with(asked, all), "--out", out("none.csv"))))
                .as(err.toString())
                .isZero();
        assertThat(logged(database))
                .isEqualTo(
                        "Name: (part of a name, which is not kept); Who works on it: Unassigned;"
                                + " When due: Later; Due in the week of: 2018-10-24; Due on: 2018-10-25;"
                                + " Clock or task: Decide the claim; Awaited from: the authority; Pathway: Claim for protection; Office: Siglo XXI");
    }

    @Test
    void eachFilterTakesItsRowsAway() throws Exception {
        DatabaseAccess database = withPeople();
        assertThat(refusal(database, "worklist", "--text", "paz")).startsWith("1 The file would hold data of 1.");
        assertThat(refusal(database, "worklist", "--text", "nobody")).startsWith("1 The file would hold data of 0.");
        assertThat(refusal(database, "worklist", "--officer", "mine")).startsWith("1 The file would hold data of 0.");
        assertThat(refusal(database, "worklist", "--day", "2030-01-01")).startsWith("1 The file would hold data of 0.");
    }

    @Test
    void aFilterThatNamesNothingIsRefusedWithWhatThereIs() throws Exception {
        DatabaseAccess database = withPeople();
        assertThat(refusal(database, "worklist", "--due", "soon"))
                .isEqualTo("2 --due does not take “soon”. Values: overdue, today, week, later, paused.");
        assertThat(refusal(database, "worklist", "--officer", "zoe"))
                .startsWith("2 --officer does not take “zoe”. Values: mine, nobody, ana, sue");
        assertThat(refusal(database, "worklist", "--day", "24/12/2018"))
                .isEqualTo("2 --day does not take “24/12/2018”. This is no day; write it as 2018-12-24.");
        assertThat(refusal(database, "worklist", "--day", "2018-12-24", "--week", "2018-12-31"))
                .startsWith("2 --day does not take “2018-12-24”. This day lies outside the chosen week,");
        assertThat(refusal(database, "worklist", "--office", " "))
                .isEqualTo("2 --office is blank. Give it a value, or leave it out.");
        assertThat(refusal(database, "cases", "--text", "paz"))
                .isEqualTo("2 Only the worklist is restricted by --text; cases by --office alone. Leave it out.");
        assertThat(logged(database)).isEmpty();
        assertThat(Path.of(out("refused.csv"))).doesNotExist();
    }

    @Test
    void whoExportsMustBeKnownAndAllowed() throws Exception {
        DatabaseAccess database = withPeople();
        assertThat(run(database, "export", "cases", "--out", out("a.csv"))).isEqualTo(2);
        assertThat(run(database, "export", "cases", "--out", out("a.csv"), "--by", "ana"))
                .isEqualTo(1);
        assertThat(run(database, "export", "people", "--out", out("a.csv"), "--by", "sue"))
                .isEqualTo(2);
        assertThat(run(database, "export", "cases", "--by", "sue")).isEqualTo(2);
        assertThat(run(database, "export", "cases", "--by", "sue", "--office", "siglo-xx", "--out", out("a.csv")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("Missing: --by", "role of ana (RECEPTION)", "“people”", "Missing: --out", "siglo-xxi");
    }

    private static String[] with(String[] words, String... more) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }
}
