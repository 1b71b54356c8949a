package org.acogida.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalImportTest {

    private static final String HEADER = "source,ref,household,role,arrived_at,given_names,surnames,sex,birth_date,"
            + "birth_year,nationality,languages,needs,fear,claim,claimed_on";

    private final TestDesk desk = new TestDesk();
    private final List<RowAnswer> answers = new ArrayList<>();
    private String read = "";
    private @Nullable RowsToMend mending;

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
                new ColumnMaps(desk.wiring.client),
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
        return run(file, new ImportOrder(TestDesk.BRIDGE, desk.officer(Role.RECEPTION), trial), goOn);
    }

    private ImportCount run(Path file, ImportOrder order, Predicate<RowAnswer> goOn) {
        answers.clear();
        ImportWords words = new ImportWords(Locale.ENGLISH);
        return bringer().run(file, order, new ImportListener() {
            @Override
            public boolean begins(ImportForm form) {
                read = words.text(form);
                mending = RowsToMend.begin(folder.resolve("to-mend.csv"), form, words);
                return true;
            }

            @Override
            public boolean row(RowAnswer answer) {
                answers.add(answer);
                Optional.ofNullable(mending).orElseThrow().add(answer);
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

    private static final String NIECE =
            "iom,N-2,N,relative,2018-10-19,Niece,Paz,F,2009-01-02,,HND,es,,,filed,2018-10-19";

    @Test
    void aChildAmongGrownUpsOfWhomNoneIsParentOrCarerComesAsSeparated() throws Exception {
        String[] rows = {
            "iom,N-1,N,head,2018-10-19,Uncle,Paz,M,1990-05-01,,HND,es,,,filed,2018-10-19",
            NIECE,
            "iom,N-3,N,child,2018-10-19,Son,Paz,M,2010-01-02,,HND,es,,,filed,2018-10-19",
            "iom,A-1,,,2018-10-19,Lonely,Cruz,M,2004-05-01,,GTM,es,SM,,,"
        };
        bring(rows);
        CaseState niece = get("Niece");
        assertThat(niece.circumstances().unaccompanied()).isTrue();
        assertThat(niece.person().orElseThrow().needs()).containsExactly(Need.SC);
        assertThat(get("Lonely").circumstances().unaccompanied()).isTrue();
        assertThat(get("Lonely").person().orElseThrow().needs()).containsExactlyInAnyOrder(Need.SC, Need.SM);
        assertThat(get("Son").circumstances().unaccompanied()).isFalse();
        assertThat(get("Uncle").person().orElseThrow().needs()).isEmpty();
        assertThat(bring(rows).get(What.KNOWN)).as("the same file again").isEqualTo(4);
        rows[1] = NIECE.replace("es,,,filed", "es,WR,,filed");
        assertThat(bring(rows).get(What.CHANGED)).as("another need").isEqualTo(1);
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
        Path file = write(
                IntStream.range(0, ImportRun.AT_ONCE)
                        .mapToObj("iom,S-%d,,,2018-10-18,Juan,Cruz,M,,1985,GTM,,,,,\n"::formatted)
                        .collect(Collectors.joining("", HEADER + "\n", FAMILY)),
                StandardCharsets.UTF_8);
        assertThat(run(file, false, answer -> false).get(What.ADDED)).isEqualTo(ImportRun.AT_ONCE);
        ImportCount rest = run(file, false, answer -> true);
        assertThat(rest.get(What.KNOWN)).isEqualTo(ImportRun.AT_ONCE);
        assertThat(rest.get(What.ADDED)).isEqualTo(3);
        assertThat(run(file, false, answer -> true).get(What.KNOWN)).isEqualTo(ImportRun.AT_ONCE + 3L);
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
                "iom,R3,,,19/10/18,,,Z,,abcd,Hondurs,es xx,SP ZZ,quizá,,",
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
                        "Line 4 (R3): arrived_at “19/10/18”: is no date. Write it as 2018-10-19, or with an hour as"
                                + " 2018-10-19T09:30.",
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
        assertThat(saidOfFile(bytes('P', 'K', 3, 4)))
                .last()
                .asString()
                .startsWith("It cannot be read as a spreadsheet");
        assertThat(saidOfFile(bytes(0xd0, 0xcf, 3, 4))).last().asString().startsWith("It is an old spreadsheet");
        assertThat(saidOfFile(write(HEADER + row, StandardCharsets.UTF_16)))
                .last()
                .asString()
                .startsWith("The file is in UTF-16.");
        byte[] mixed = (HEADER + row + row.replace("Juan", "Adán")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(saidOfFile(Files.write(
                        write(HEADER + row.replace("Juan", "Íñigo"), StandardCharsets.UTF_8),
                        mixed,
                        StandardOpenOption.APPEND)))
                .last()
                .asString()
                .startsWith("Line 6: it has letters in Windows-1252");
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
                    public boolean begins(ImportForm form) {
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

    @Test
    void aFileInWindows1252IsReadAsItWasWritten() throws Exception {
        Path file = write(
                "fuente;referencia;llegada;nombres;apellidos\niom;1;2018-10-19;Íñigo;Peña – Núñez\n",
                Charset.forName("windows-1252"));
        assertThat(run(file, false, answer -> true).get(What.ADDED)).isEqualTo(1);
        assertThat(get("Íñigo").person().orElseThrow().surnames()).isEqualTo("Peña – Núñez");
        assertThat(read).isEqualTo("CSV in windows-1252, separated by semicolons");
    }

    @Test
    void theOrderOfDaysIsTheFilesOwnWhereItShowsIt() throws Exception {
        String rows = "iom,1,,,05/10/2018 9:30,Ana,Paz,F,03/04/1990,,HND,es,,,filed,06/10/2018\n";
        assertThat(bring(false, HEADER + "\n" + rows).get(What.REFUSED)).isEqualTo(1);
        assertThat(said(Locale.ENGLISH))
                .contains(
                        "Line 2 (1): arrived_at “05/10/2018 9:30”: may be 2018-10-05 or 2018-05-10. Say when you bring the"
                                + " file whether the day or the month comes first, or write it as 2018-10-19.");
        bring(false, HEADER + "\n" + rows + "iom,2,,,13/10/2018,Eva,Paz,F,,1990,HND,es,,,,\n");
        assertThat(get("Ana").enteredAt()).contains(Instant.parse("2018-10-05T14:30:00Z"));
        assertThat(get("Ana").person().orElseThrow().birth().orElseThrow().latest())
                .hasToString("1990-04-03");
        assertThat(read).isEqualTo("CSV in UTF-8, separated by commas; dates with the day first: 19/10/2018");
    }

    @Test
    void theOrderOfDaysCanBeSaidAndIsNotGuessedWhereTheFileHasBoth() throws Exception {
        String row = "iom,1,,,10/05/2018,Ana,Paz,F,,1990,HND,es,,,,\n";
        ImportOrder order = new ImportOrder(
                TestDesk.BRIDGE,
                desk.officer(Role.RECEPTION),
                true,
                Optional.of(DateOrder.MONTH_FIRST),
                Optional.empty());
        assertThat(run(write(HEADER + "\n" + row, StandardCharsets.UTF_8), order, answer -> true)
                        .isWhole())
                .isTrue();
        bring(
                true,
                HEADER + "\n" + row + "iom,2,,,13/10/2018,Eva,Paz,F,,1990,,,,,,\n"
                        + "iom,3,,,10/13/2018,Eva,Paz,F,,1990,,,,,,\n");
        assertThat(said(Locale.ENGLISH))
                .hasSize(3)
                .first()
                .asString()
                .contains("the day first (line 3) and some with the month first (line 4)");
    }

    @Test
    void aSpreadsheetIsReadWithItsDaysNumbersAndFormulas() throws Exception {
        Path file = folder.resolve("arrivals.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Notas").createRow(0).createCell(0).setCellValue("nothing");
            book.setSheetHidden(0, true);
            XSSFSheet sheet = book.createSheet("Llegadas");
            fill(sheet.createRow(1), "source", "ref", "arrived_at", "given_names", "surnames", "birth_year", "place");
            XSSFRow row = sheet.createRow(3);
            fill(row, "iom", "", "", "Íñigo", "Paz");
            row.getCell(1).setCellValue(17);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("d/m/yy h:mm"));
            row.getCell(2).setCellStyle(day);
            row.getCell(2).setCellValue(LocalDateTime.of(2018, 10, 18, 9, 30));
            row.createCell(5).setCellFormula("1900+90");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        assertThat(run(file, false, answer -> true).get(What.ADDED)).isEqualTo(1);
        assertThat(read).isEqualTo("spreadsheet, sheet “Llegadas”");
        assertThat(answers.getFirst().ref()).isEqualTo("17");
        assertThat(answers.getFirst().line()).isEqualTo(4);
        CaseState state = get("Íñigo");
        assertThat(state.enteredAt()).contains(Instant.parse("2018-10-18T14:30:00Z"));
        assertThat(state.person().orElseThrow().birth().orElseThrow().earliest())
                .hasToString("1990-01-01");
    }

    private static void fill(XSSFRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /** Forty million blanks in one cell of forty thousand bytes, and a cell in a column that no sheet has. */
    @Test
    void aSpreadsheetThatSwellsOrReachesTooFarIsRefused() throws Exception {
        String cell = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"%s1\" t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>";
        assertThat(saidOfFile(sheet(cell.formatted("A", " ".repeat(40_000_000)))))
                .last()
                .asString()
                .startsWith("It cannot be read as a spreadsheet");
        assertThat(saidOfFile(sheet(cell.formatted("ALM", "x"))))
                .last()
                .asString()
                .contains("more than 1000 columns");
        assertThat(saidOfFile(sheet(cell.formatted("ZZZZZZ", "x"))))
                .last()
                .asString()
                .matches("It cannot be read as a spreadsheet.*|A row has more than.*");
        assertThat(saidOfFile(
                        sheet("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>" + cell.formatted("A", "&y;"))))
                .last()
                .asString()
                .startsWith("It cannot be read as a spreadsheet");
    }

    private Path sheet(String xml) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("S");
            book.write(out);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("/xl/worksheets/sheet1.xml"), xml);
        }
        return file;
    }

    @Test
    void whatWasSaidOfAForeignFilesColumnsIsRememberedForTheNextOne() throws Exception {
        String foreign = "Nº,Nombre completo,Apellido,Fecha,Observaciones\n7,Ana María,Paz,2018-10-18,nada\n";
        Path file = write(foreign, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> run(file, false, answer -> true))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    List<ForeignHeader.ForeignColumn> columns =
                            refused.header().orElseThrow().columns();
                    assertThat(columns).hasSize(5);
                    assertThat(columns.get(1).examples()).containsExactly("Ana María");
                    assertThat(columns.get(2).guess()).contains(Column.SURNAMES);
                });
        ColumnMap map = ColumnMap.of(
                Map.of(
                        "Nº", Column.REF,
                        "nombre completo", Column.GIVEN_NAMES,
                        "Apellido", Column.SURNAMES,
                        "Fecha", Column.ARRIVED_AT),
                "cruz-roja");
        ImportOrder order = new ImportOrder(TestDesk.BRIDGE, desk.officer(Role.RECEPTION), false);
        assertThat(run(file, order.with(map), answer -> true).get(What.ADDED)).isEqualTo(1);
        Path next = write(
                "Fecha,nº,Apellido,Nombre completo,Observaciones\n2018-10-18,8,Cruz,Eva,\n", StandardCharsets.UTF_8);
        assertThat(run(next, false, answer -> true).get(What.ADDED)).isEqualTo(1);
        assertThat(get("Eva").person().orElseThrow().surnames()).isEqualTo("Cruz");
    }

    @Test
    void aHeaderOfWhichTooLittleOrTwiceTheSameIsSaidHasAFault() {
        ForeignHeader header = new ForeignHeader(List.of());
        ImportWords words = new ImportWords(Locale.ENGLISH);
        assertThat(header.findFault(ColumnMap.of(Map.of("a", Column.REF, "b", Column.REF), ""))
                        .map(words::text))
                .contains("Two columns are said to be the same: ref (referencia). Leave one.");
        assertThat(header.findFault(ColumnMap.of(Map.of("a", Column.REF), "iom"))
                        .map(words::text))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("arrived_at", "given_names").doesNotContain("source"));
    }

    @Test
    void theRowsToMendComeBackMendedAndAreHarmlessInASpreadsheet() throws Exception {
        bring(
                false,
                HEADER.replace("birth_year", "place") + "\n"
                        + "iom,1,,,13/10/2018,=1+1,Paz,F,31/02/1990,-2,HND,es,,,,\n"
                        + "iom,2,,,01/10/2018,Eva,Paz,F,,,HND,es,,,,\n"
                        + "iom,3,H,child,02/10/2018,Luz,Paz,F,,,HND,es,,,,\n");
        Optional.ofNullable(mending).orElseThrow().close();
        List<String> lines = Files.readAllLines(folder.resolve("to-mend.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).endsWith("claimed_on,fault");
        assertThat(lines.get(1))
                .startsWith("iom,1,,,2018-10-13,'=1+1,Paz,F,31/02/1990,'-2,")
                .endsWith("birth_date “31/02/1990”: is no date. Write it as 2018-10-19.");
        assertThat(lines.get(2)).startsWith("iom,3,H,child,2018-10-02,");
        String mended =
                String.join("\n", lines).replace("31/02/1990", "1990-02-03").replace(",H,child,", ",,,");
        assertThat(run(write(mended, StandardCharsets.UTF_8), false, answer -> true)
                        .get(What.ADDED))
                .isEqualTo(2);
        assertThat(get("=1+1").circumstances().crossing()).isEqualTo("-2");
    }
}
