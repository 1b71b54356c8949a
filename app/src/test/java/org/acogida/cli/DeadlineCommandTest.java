package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.rulebook.Law;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temporary;

    private int run(String line) {
        return run(Locale.ENGLISH, line.split(" ", -1));
    }

    private int run(Locale language, String... words) {
        Front front =
                new Front(Object.class, Wording.in(language), new PrintWriter(out, true), new PrintWriter(err, true));
        return CommandFrame.run(front, words);
    }

    private String firstLine() {
        return out.toString().lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "--clock decide --from 2018-10-19 --calendar statutory, 2018-12-24",
        "--clock decide --from 2018-10-19T16:00 --calendar both, 2018-12-26",
        "--clock decide --from 2018-10-19, 2018-12-24",
        "--clock file --from 2018-10-19, 2018-12-04",
        "--clock decide --from 2018-10-19 --calendar statutory --closure 2018-12-20..2019-01-04, 2019-01-09",
        "--clock decide --from 2018-10-19 --calendar statutory --closure 2018-12-24 --closure 2018-12-26, 2018-12-27",
        "--clock presentation --from 2018-10-27T15:00 --zone America/Mexico_City, 2018-10-29T02:00",
        "--clock presentation --from 2018-10-27T15:00 --zone America/Tijuana, 2018-10-29T03:00",
        "--clock station --from 2019-03-11 --office inm-tapachula --authority inm --calendar statutory, 2019-05-31",
        "--clock station --from 2019-03-11 --calendar statutory, 2019-04-02",
        "--clock review --from 2020-03-17 --authority inm, 2020-04-07",
        "--clock review --from 2020-03-17, 2020-06-15"
    })
    void theFirstLineIsTheDateAlone(String options, String due) {
        assertThat(run("deadline --law mx-2018 " + options)).isZero();
        assertThat(firstLine()).isEqualTo(due);
    }

    @Test
    void theExplanationNamesFirstDaySkippedDaysNormsReadingsAndDoubt() {
        run("deadline --law mx-2018 --clock ratify --from 2018-11-16 --calendar both");
        assertThat(out.toString())
                .startsWith("2018-11-23\n\nratify: Ratify the claim (mx-2018, LRPCAP 11, RLRPCAP 20)\n")
                .contains("First day counted: Wednesday 2018-11-21.")
                .contains(
                        "Monday 2018-11-19: Revolution Day (Monday) (LFT 74-VI [unconfirmed: from memory])",
                        "Tuesday 2018-11-20: Revolution Day (LFPA 28)")
                .contains("The other readings give: moved 2018-11-22, statutory 2018-11-22, suspended 2018-11-23.")
                .contains("The person is awaited, so the latest holds:")
                .contains("nothing closes by itself");
    }

    @Test
    void aLastDayThatIsNoBusinessDayIsSeenToMove() {
        run("deadline --law mx-2018 --clock regularise --from 2018-10-19 --calendar moved");
        assertThat(out.toString())
                .startsWith("2018-11-20\n")
                .contains("it moved to the next that is:", "Monday 2018-11-19: Revolution Day (Monday)");
    }

    @Test
    void itSpeaksSpanish() {
        run(Locale.of("es"), "deadline", "--law", "mx-2018", "--clock", "abandon", "--from", "2018-10-22");
        assertThat(out.toString())
                .startsWith("2018-11-05\n")
                .contains("Inicio: lunes 2018-10-22, que no cuenta.", "[sin confirmar: de memoria]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--law mx-2081 --clock decide --from 2018-10-19 | There is no law “mx-2081”. Did you mean “mx-2018”?",
                "--law mx-2018 --clock decid --from 2018-10-19 | There is no clock “decid” in mx-2018. Did you mean “decide”?",
                "--law mx-2018 --clock decide --from 19-10-2018 | “19-10-2018” is no date.",
                "--law mx-2018 --clock presentation --from 2018-10-19 | give date and time, such as 2018-10-19T15:00.",
                "--law mx-2018 --clock decide --from 2018-10-19 --calendar A | There are: statutory, moved, both, suspended.",
                "--law mx-2018 --clock decide --from 2018-10-19 --closure 2019-01-04..2018-12-20 | is no closure.",
                "--law mx-2018 --clock decide --from 2018-10-19 --zone Mexico | is no time zone.",
                "--law mx-2018 --clock decide --from 2069-12-01 | From 2069-12-01 there is no counting",
                "--law mx-2018 --clock decide --from 2018-10-19 --closure 1990-01-01..2069-12-31 | some day must be a business day",
                "--law mx-2018 --from 2018-10-19 | Missing: --clock",
                "--clok decide | Did you mean “--clock”?"
            })
    void whatItCannotAnswerItSaysInOneSentence(String options, String sentence) {
        assertThat(run("deadline " + options)).isIn(1, 2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
    }

    @Test
    void aBatchKeepsItsRowsAndStopsAtNone() throws IOException {
        String table = """
                ref,clock,from,calendar
                a,decide,2018-10-19,statutory
                "b, c",decide,2018-10-19,
                d,decid,2018-10-19,
                e,decide
                f,presentation,2018-10-19T15:30,
                """;
        assertThat(batch(table)).isFalse();
        assertThat(out.toString().lines())
                .hasSize(6)
                .startsWith(
                        "ref,clock,from,calendar,due,error",
                        "a,decide,2018-10-19,statutory,2018-12-24,",
                        "\"b, c\",decide,2018-10-19,,2018-12-24,")
                .contains("e,decide,,,,the row has 2 fields and the table 4 columns; check quotes and commas")
                .endsWith("f,presentation,2018-10-19T15:30,,2018-10-21T03:30,");
        assertThat(out.toString())
                .contains("d,decid,2018-10-19,,,There is no clock “decid” in mx-2018. Did you mean “decide”?\n");
    }

    @Test
    void aBatchWithoutFaultsSucceeds() throws IOException {
        assertThat(batch("\uFEFFclock,from\r\ndecide,2018-10-19\r\n")).isTrue();
        assertThat(out.toString()).isEqualTo("clock,from,due,error\ndecide,2018-10-19,2018-12-24,\n");
    }

    private boolean batch(String table) throws IOException {
        Law law = new LawShelf("en").get("mx-2018");
        DeadlineDesk desk = new DeadlineDesk(
                law, DeadlineDesk.office(law, Optional.empty(), Optional.empty(), Optional.empty()), List.of());
        return new DeadlineBatch(desk, Wording.in(Locale.ENGLISH)).run(new StringReader(table), out);
    }

    @Test
    void lawsAreListedWithTheirDays() {
        assertThat(run("laws")).isZero();
        assertThat(out.toString())
                .contains(
                        "mx-announced-2018-10     2018-10-17..2019-01-16  Rules announced in October 2018 (over mx-2018)");
    }

    @Test
    void aDiffShowsWhatIsAddedRemovedAndChanged() {
        assertThat(run("laws diff mx-2018 mx-2023-03")).isZero();
        assertThat(out.toString())
                .contains(
                        "- clocks.station\n    length: 15 business-days\n",
                        "~ clocks.presentation\n    starts: [handed-over] → [handed-over, station-admitted]\n",
                        "+ duties.release-carer\n",
                        "~ duties.release-child\n    article: RLGDNNA 111 → LRPCAP 20, LM 99\n")
                .doesNotContain("clocks.decide");
    }

    @Test
    void aLawIsTheSameAsItself() {
        run("laws diff mx-2018 mx-2018");
        assertThat(out.toString()).isEqualTo("The two laws say the same." + System.lineSeparator());
    }

    @Test
    void aCheckOfAFaultyFileNamesFileLineFieldAndRemedy() throws IOException {
        Path file = Files.writeString(temporary.resolve("mx-new.yaml"), "id: mx-new\ncountry: mx\nextends: mx-2081\n");
        assertThat(run("laws check " + file)).isEqualTo(1);
        assertThat(out.toString())
                .contains(file + ":3: extends: the law “mx-2081” cannot be found — put it into the same folder;"
                        + " the most alike are: mx-2018");
    }
}
