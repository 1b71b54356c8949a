package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.placement.PlacementWords;
import org.acogida.places.Why;
import org.acogida.places.Wish;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceCommandTest {
    private static final Path TEMPLATES = Path.of("..", "docs", "place");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temporary;

    private int place(String language, Path group, Path sites, String... more) {
        Front front = new Front(
                Object.class, Wording.in(Locale.of(language)), new PrintWriter(out, true), new PrintWriter(err, true));
        return CommandFrame.run(
                front,
                Stream.concat(Stream.of("place", group.toString(), sites.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    @Test
    void theTemplatesArePlacedEachPersonOnceWithAReason() {
        Path group = TEMPLATES.resolve("group.csv");
        assertThat(place("es", group, TEMPLATES.resolve("sites.csv"), "--date", "2018-10-22", "--seconds", "1"))
                .isZero();
        assertThat(lines().getFirst()).isEqualTo("person,site,unit,room,bed,reason");
        assertThat(lines().stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(1, i -> i <= 14, i -> i + 1)
                        .map(i -> "P" + i)
                        .toList());
        assertThat(out.toString())
                .contains("P8,Albergue Belén,Planta alta,4,1,mujer sola: sin hombres ajenos en el cuarto")
                .doesNotContain("sin lugar");
        assertThat(err.toString()).contains("Con cama: 14 de 14 personas", "Faltas a las 10 reglas: 0");
    }

    @Test
    void agesCountAtTheDateThatIsGiven() throws IOException {
        Path group = Files.writeString(
                temporary.resolve("g.csv"),
                "person,family,role,sex,birth_date,needs,carer_of\nP1,,single,M,2000-10-22,,\n");
        Path sites =
                Files.writeString(temporary.resolve("s.csv"), "site,kind,unit,room,beds,use\nE,station,A,1,2,any\n");
        place("en", group, sites, "--date", "2018-10-21", "--seconds", "1");
        assertThat(lines().getLast())
                .isEqualTo("P1,,,,,\"no place: there are closed sites alone, and a child is among them\"");
        place("en", group, sites, "--date", "2018-10-22", "--seconds", "1");
        assertThat(lines().getLast()).isEqualTo("P1,E,A,1,1,closed site: no bed was left in an open one");
    }

    @Test
    void whatIsWrongIsToldByFileLineColumnValueAndRemedyAndNothingIsProposed() throws IOException {
        Path sites =
                Files.writeString(temporary.resolve("s.csv"), "site,kind,unit,room,beds,use\nE,station,A,1,-2,any\n");
        assertThat(place("en", TEMPLATES.resolve("group.csv"), sites)).isEqualTo(2);
        assertThat(err.toString())
                .contains("s.csv, line 2, beds \"-2\": is no number of beds. Write 0 to 2,000", "There is 1 flaw");
        assertThat(out.toString()).isEmpty();
        assertThat(place("es", TEMPLATES.resolve("group.csv"), temporary)).isEqualTo(2);
        assertThat(place("es", TEMPLATES.resolve("group.csv"), sites, "--seconds", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--seconds 0: escriba de 1 a 600");
        Path empty = Files.createFile(temporary.resolve("empty.csv"));
        assertThat(place("es", empty, sites)).isEqualTo(2);
        assertThat(err.toString()).contains("El archivo está vacío");
    }

    @Test
    void whatIsWrongWithBothFilesIsToldAtOnce() throws IOException {
        Path group = Files.writeString(
                temporary.resolve("g.csv"),
                "person,family,role,sex,birth_date,needs,carer_of\nP1,,single,M,2000-13-01,,\n");
        Path sites =
                Files.writeString(temporary.resolve("s.csv"), "site,kind,unit,room,beds,use\nE,station,A,1,-2,any\n");
        assertThat(place("en", group, sites)).isEqualTo(2);
        assertThat(err.toString()).contains("g.csv, line 2, birth_date", "s.csv, line 2, beds", "There are 2 flaws");
    }

    @Test
    void everyReasonAndEveryWishHasItsWordsInBothLanguages() {
        for (Locale language : List.of(Locale.of("es"), Locale.ENGLISH)) {
            PlacementWords wording = new PlacementWords(language);
            Stream.of(Why.values())
                    .forEach(why ->
                            assertThat(wording.text("place.why." + why, 2)).isNotBlank());
            Stream.of(Wish.values())
                    .forEach(wish ->
                            assertThat(wording.text("place.wish." + wish)).isNotBlank());
        }
    }
}
