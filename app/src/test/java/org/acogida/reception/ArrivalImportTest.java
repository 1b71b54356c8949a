package org.acogida.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.acogida.access.Role;
import org.acogida.casework.CommandKey;
import org.acogida.casework.TestDesk;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person.Need;
import org.acogida.reception.RowAnswer.What;
import org.acogida.worklists.CaseSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalImportTest {

    private static final String HEADER = "source,ref,household,role,arrived_at,given_names,surnames,sex,birth_date,"
            + "birth_year,nationality,languages,needs,fear,claim,claimed_on";

    private final TestDesk desk = new TestDesk();
    private final List<RowAnswer> answers = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private ArrivalImport bringer() {
        return new ArrivalImport(
                desk.wiring.casework,
                desk.wiring.cases,
                new ImportIds(new CommandKey("a key for these tests only")),
                desk::now);
    }

    private ImportCount bring(String... rows) throws IOException {
        return bring(false, HEADER + "\n" + String.join("\n", rows));
    }

    private ImportCount bring(boolean trial, String text) throws IOException {
        return run(write(text, StandardCharsets.UTF_8), trial, answer -> true);
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("arrivals.csv"), text, charset);
    }

    private ImportCount run(Path file, boolean trial, Predicate<RowAnswer> goOn) {
        answers.clear();
        ImportOrder order = new ImportOrder(TestDesk.BRIDGE, desk.officer(Role.RECEPTION), trial);
        return bringer().run(file, order, new ImportListener() {
            @Override
            public boolean rows(long count) {
                return true;
            }

            @Override
            public boolean row(RowAnswer answer) {
                answers.add(answer);
                return goOn.test(answer);
            }
        });
    }

    private List<String> said(Locale language) {
        ImportWords words = new ImportWords(language);
        return answers.stream()
                .flatMap(answer -> answer.faults().stream().map(fault -> words.text(answer, fault)))
                .toList();
    }

    private List<String> saidOfFile(Path file) {
        return List.of(Locale.of("es"), Locale.ENGLISH).stream()
                .map(language -> {
                    try {
                        run(file, false, answer -> true);
                        return "taken";
                    } catch (FileRefused refused) {
                        return new ImportWords(language).text(refused.fault());
                    }
                })
                .toList();
    }

    private CaseState get(String name) {
        List<CaseSummary> found =
                desk.wiring.cases.search(name, Optional.empty(), 10).items();
        assertThat(found).as(name).hasSize(1);
        return desk.state(found.getFirst().id());
    }

    private long events() {
        return Optional.ofNullable(desk.wiring.jdbc.queryForObject("select count(*) from event", Long.class))
                .orElseThrow();
    }

    private static final String FAMILY = """
            iom,H1-3,H1,child,2018-10-19,Luz,Paz,F,2017-01-02,,HND,es,,,filed,2018-10-19
            iom,H1-1,H1,head,2018-10-19T08:30,Ana María,Paz Núñez,mujer,1990-05-01,,Honduras,es cab,SP;WR,si,filed,2018-10-19T08:45
            iom,H1-2,H1,child,2018-10-19,Óscar,Paz,M,,2010-2011,hn,Spanish,,,filed,2018-10-19""";

    @Test
    void aFamilyIsRegisteredWithAllThatItsRowsSay() throws Exception {
        ImportCount count = bring(FAMILY);
        assertThat(count.get(What.ADDED)).isEqualTo(3);
        assertThat(count.isWhole()).isTrue();
        CaseState head = get("Ana María");
        assertThat(head.person().orElseThrow().nationality()).isEqualTo("HND");
        assertThat(head.person().orElseThrow().languages()).containsExactlyInAnyOrder("es", "cab");
        assertThat(head.person().orElseThrow().needs()).containsExactlyInAnyOrder(Need.SP, Need.WR);
        assertThat(head.fear()).contains(FearAnswer.YES);
        assertThat(head.claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(head.enteredAt()).contains(Instant.parse("2018-10-19T13:30:00Z"));
        assertThat(head.circumstances().caresForChild()).isTrue();
        CaseState son = get("Óscar");
        assertThat(son.circumstances().caresForChild()).isFalse();
        assertThat(son.household()).isEqualTo(head.household());
        assertThat(son.person().orElseThrow().birth().orElseThrow().latest()).hasToString("2011-12-31");
    }

    @Test
    void theSameFileTwiceChangesNothingWhereverItsLinesHaveMoved() throws Exception {
        bring(FAMILY, "iom,S-9,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,");
        long before = events();
        ImportCount again = bring(
                "iom,S-9,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,",
                "",
                FAMILY.lines().sorted().reduce("", (a, b) -> a + "\n" + b));
        assertThat(again.get(What.KNOWN)).isEqualTo(4);
        assertThat(again.read()).isEqualTo(4);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void whatWasBroughtHalfIsCompletedByBringingItAgain() throws Exception {
        String many = HEADER + "\n" + FAMILY + "\niom,S-1,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,"
                + "\niom,S-2,,,2018-10-18,Eva,Lobo,F,,1980,SLV,,,,,";
        Path file = write(many, StandardCharsets.UTF_8);
        assertThat(run(file, false, answer -> false).get(What.ADDED)).isEqualTo(3);
        ImportCount rest = run(file, false, answer -> true);
        assertThat(rest.get(What.KNOWN)).isEqualTo(3);
        assertThat(rest.get(What.ADDED)).isEqualTo(2);
        assertThat(run(file, false, answer -> true).get(What.KNOWN)).isEqualTo(5);
    }

    @Test
    void aRowThatSaysSomethingElseUnderTheSameReferenceIsNotApplied() throws Exception {
        bring("iom,S-1,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,");
        long before = events();
        ImportCount count = bring("iom,S-1,,,2018-10-18,Juan,Ruiz,M,,1985,SLV,,,no,,");
        assertThat(count.get(What.CHANGED)).isEqualTo(1);
        assertThat(events()).isEqualTo(before);
        assertThat(said(Locale.ENGLISH))
                .hasSize(3)
                .first()
                .isEqualTo("Line 2 (S-1): surnames “Ruiz”: is not what was brought first under this reference; nothing"
                        + " was changed. If the new one is true, correct the case file.");
        assertThat(said(Locale.of("es"))).anySatisfy(text -> assertThat(text).startsWith("Línea 2 (S-1): fear «no»:"));
    }

    @Test
    void aRowStaysKnownWhenTheCaseHasGoneOn() throws Exception {
        String row = "iom,S-1,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,";
        bring(row);
        CaseState state = get("Juan");
        desk.done(state.id(), new FileClaim(Manner.ORAL, ""));
        assertThat(bring(row).get(What.KNOWN)).isEqualTo(1);
    }

    @Test
    void aFamilyComesWholeOrNotAtAll() throws Exception {
        ImportCount count = bring(
                "iom,H1-1,H1,head,2018-10-19,Ana,Paz,F,1990-05-01,,HND,es,,,,",
                "iom,H1-2,H1,chidl,2018-10-19,Luz,Paz,F,2017-13-02,,HND,es,,,,",
                "iom,S-1,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,");
        assertThat(count.get(What.ADDED)).isEqualTo(1);
        assertThat(count.get(What.REFUSED)).isEqualTo(1);
        assertThat(count.get(What.HELD_BACK)).isEqualTo(1);
        assertThat(count.read()).isEqualTo(3);
        assertThat(desk.wiring.cases.search("Ana", Optional.empty(), 10).items())
                .isEmpty();
        assertThat(said(Locale.ENGLISH))
                .containsExactly(
                        "Line 2 (H1-1): nothing is wrong with it, but it waits for its family: mend what is marked on"
                                + " line 3 and bring the whole family again.",
                        "Line 3 (H1-2): role “chidl”: “chidl” is not known. Did you mean “child”?",
                        "Line 3 (H1-2): birth_date “2017-13-02”: is no date. Write it as 2018-10-19.");
        assertThat(said(Locale.of("es")))
                .containsExactly(
                        "Línea 2 (H1-1): nada le falta, pero espera a su familia: corrija lo señalado en la línea 3 y"
                                + " traiga de nuevo la familia entera.",
                        "Línea 3 (H1-2): role «chidl»: «chidl» no se conoce. ¿Quiso decir «child»?",
                        "Línea 3 (H1-2): birth_date «2017-13-02»: no es una fecha. Escríbala como 2018-10-19.");
    }

    @Test
    void theMendedFamilyIsAddedAndALaterMemberToo() throws Exception {
        bring(FAMILY);
        ImportCount later = bring("iom,H1-4,H1,partner,2018-10-19,Luis,Mena,M,,1988,HND,es,,,,");
        assertThat(later.get(What.ADDED)).isEqualTo(1);
        assertThat(get("Luis").household()).isEqualTo(get("Ana María").household());
        assertThat(bring("iom,H1-5,H1,head,2018-10-19,Eva,Mena,F,,1968,HND,es,,,,")
                        .get(What.REFUSED))
                .isEqualTo(1);
    }

    @Test
    void everyFaultOfARowIsNamedWithItsRemedy() throws Exception {
        bring(
                ",R1,,,1718-02-03,Ana,Paz,F,,,HND,,,,,",
                "iom,R2,,,2118-02-03,Ana,Paz,F,2030-01-01,,HND,,,,,",
                "iom,R3,,,19/10/2018,,,Z,,abcd,Hondurs,es xx,SP ZZ,quizá,,",
                "iom,R4,,head,2018-10-19,Ana,Paz,F,1990-01-01,1985,HND,,,,filed,",
                "iom,R5,H5,child,2018-10-19,Ana,Paz,F,,2009,HND,,,,,2018-10-19",
                "iom,R5,H6,,2018-10-19,Ana,Paz,F,,2009,HND,,,,filed,2018-10-18",
                "iom,R7,,,2018-10-19");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.what()).isEqualTo(What.REFUSED));
        assertThat(said(Locale.ENGLISH))
                .containsExactly(
                        "Line 2 (R1): source: is empty and is needed.",
                        "Line 2 (R1): arrived_at “1718-02-03”: no law that the program knows was in force then; the"
                                + " first is from 2018-07-12. Correct the date.",
                        "Line 3 (R2): arrived_at “2118-02-03”: is in the future; today is 2018-10-19. Correct the date.",
                        "Line 3 (R2): birth_date “2030-01-01”: cannot be: it must lie between 1888-10-19 and 2018-10-19."
                                + " Correct the year.",
                        "Line 4 (R3): fear “quizá”: “quizá” is not known. Use for instance: yes, sí, no, unable, no puede.",
                        "Line 4 (R3): arrived_at “19/10/2018”: the year comes first. Write it as 2018-10-19.",
                        "Line 4 (R3): given_names: is empty, and so are the surnames. Give at least one name, as the"
                                + " person says it.",
                        "Line 4 (R3): sex “Z”: “Z” is not known. Use for instance: F, female, mujer, M, male, hombre, X,"
                                + " unknown, se desconoce.",
                        "Line 4 (R3): birth_year “abcd”: is no year. Write it as 1990, or 1988-1991 if it is not known"
                                + " which.",
                        "Line 4 (R3): nationality “Hondurs”: “Hondurs” is not known. Did you mean “Honduras”?",
                        "Line 4 (R3): languages “es xx”: “xx” is not known. Use for instance: es, en, fr, ht, pt, ar, cab,"
                                + " garifuna, miq, miskito, mam, quc.",
                        "Line 4 (R3): needs “SP ZZ”: “ZZ” is not known. Use for instance: CR, SC, WR, ER, SP, DS, SM, FU,"
                                + " LP, TR, SV.",
                        "Line 5 (R4): household: is empty, and the role “head” belongs to a family. Give all its members"
                                + " the same key.",
                        "Line 5 (R4): birth_year “1985”: does not agree with the date 1990-01-01. Keep one of the two.",
                        "Line 5 (R4): claimed_on: is empty, and the claim is said to be filed. Give the day it was filed.",
                        "Line 6 (R5): claim: does not say that there is a claim, but the row has its date or manner. Write"
                                + " “filed”, or empty the others.",
                        "Line 7 (R5): role: is empty and the row belongs to a family. Write “head”, “partner”, “child” or"
                                + " “relative”.",
                        "Line 7 (R5): claimed_on “2018-10-18”: is before the arrival, 2018-10-19. Correct one of the two.",
                        "Line 7 (R5): ref “R5”: stands on line 6 of this file already. Give each person their own, or take"
                                + " the line out.",
                        "Line 8 (R7): has 5 cells, and the header 16 columns. Look at commas and quotes.");
        assertThat(said(Locale.of("es"))).hasSize(20).doesNotHaveDuplicates();
        assertThat(events()).isZero();
    }

    @Test
    void aFamilyNeedsOneHead() throws Exception {
        bring(
                "iom,A1,A,child,2018-10-19,Ana,Paz,F,2009-01-01,,HND,es,,,,",
                "iom,A2,A,child,2018-10-19,Eva,Paz,F,2010-01-01,,HND,es,,,,",
                "iom,B1,B,head,2018-10-19,Luz,Paz,F,1980-01-01,,HND,es,,,,",
                "iom,B2,B,head,2018-10-19,Sol,Paz,F,1981-01-01,,HND,es,,,,");
        assertThat(said(Locale.ENGLISH))
                .containsExactly(
                        "Line 2 (A1): household “A”: the family has no head, neither here nor among those on record. Write"
                                + " “head” as the role of one person.",
                        "Line 3 (A2): nothing is wrong with it, but it waits for its family: mend what is marked on line 2"
                                + " and bring the whole family again.",
                        "Line 4 (B1): nothing is wrong with it, but it waits for its family: mend what is marked on line 5"
                                + " and bring the whole family again.",
                        "Line 5 (B2): role “head”: the family has a head already. Write “partner”, “child” or “relative”.");
    }

    private Path bytes(int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve("arrivals.csv"), content);
    }

    @Test
    void aFileThatIsNoListOfArrivalsIsRefusedWhole() throws Exception {
        String row = "\niom,S-1,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,\n";
        assertThat(saidOfFile(bytes())).last().asString().startsWith("The file is empty.");
        assertThat(saidOfFile(bytes('P', 'K', 3, 4))).last().asString().startsWith("It is a spreadsheet");
        assertThat(saidOfFile(write(HEADER + row, StandardCharsets.UTF_16)))
                .last()
                .asString()
                .startsWith("The file is in UTF-16.");
        assertThat(saidOfFile(write(HEADER + row + row.replace("Juan", "Adán"), StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        "Línea 4: el archivo no está en UTF-8. Guárdelo como «CSV UTF-8» y vuelva a traerlo.",
                        "Line 4: the file is not in UTF-8. Save it as “CSV UTF-8” and bring it again.");
        assertThat(saidOfFile(write(HEADER, StandardCharsets.UTF_8)))
                .last()
                .asString()
                .contains("no row after");
        assertThat(saidOfFile(write(HEADER.replace("surnames", "surnmes") + row, StandardCharsets.UTF_8)))
                .last()
                .asString()
                .contains("“surnmes”", "Did you mean “surnames”?");
        assertThat(saidOfFile(write(HEADER.replace("ref,", "") + row, StandardCharsets.UTF_8)))
                .last()
                .asString()
                .contains("lacks columns: ref (referencia)");
        assertThat(saidOfFile(write(HEADER + ",sexo" + row, StandardCharsets.UTF_8)))
                .last()
                .asString()
                .contains("names the column “sexo” twice");
        assertThat(saidOfFile(write(HEADER + ",extra".repeat(200) + row, StandardCharsets.UTF_8)))
                .last()
                .asString()
                .contains("“extra”");
        assertThat(saidOfFile(write(HEADER + row + row.replace("Juan", "\"Juan") + row, StandardCharsets.UTF_8)))
                .last()
                .asString()
                .startsWith("Line 4: a cell goes on in the next line");
        assertThat(saidOfFile(
                        write(HEADER + row + row.replace("S-1", "S-2").replace(",M,", ",H,"), StandardCharsets.UTF_8)))
                .last()
                .asString()
                .contains("“H” may be “hombre”");
        assertThat(events()).isZero();
    }

    @Test
    void aFileMayBeginWithAMarkAndUseSemicolonsAndSpanishNames() throws Exception {
        String text =
                "\uFEFFfuente;Referencia;llegada;nombres;apellidos;año nacimiento\r\noim;1;2018-10-19 08:00;Ana;;1980\r\n";
        assertThat(bring(false, text).get(What.ADDED)).isEqualTo(1);
    }

    @Test
    void aTrialDoesNothingAndSaysWhatWouldBeDone() throws Exception {
        assertThat(bring(true, HEADER + "\n" + FAMILY).get(What.ADDED)).isEqualTo(3);
        assertThat(events()).isZero();
    }

    @Test
    void nobodyImportsWhoseRoleDoesNotRegister() throws Exception {
        Path file = write(HEADER + "\n" + FAMILY, StandardCharsets.UTF_8);
        ImportOrder order = new ImportOrder(TestDesk.BRIDGE, new OfficerId(UUID.randomUUID()), false);
        assertThatThrownBy(() -> bringer().run(file, order, new ImportListener() {
                    @Override
                    public boolean rows(long count) {
                        return true;
                    }

                    @Override
                    public boolean row(RowAnswer answer) {
                        return true;
                    }
                }))
                .isInstanceOf(FileRefused.class);
        assertThat(events()).isZero();
    }
}
