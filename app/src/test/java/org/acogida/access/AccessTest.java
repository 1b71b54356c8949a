package org.acogida.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.journal.EventKinds;
import org.acogida.rulebook.Act;
import org.acogida.wording.Problem;
import org.acogida.wording.Wording;
import org.approvaltests.Approvals;
import org.approvaltests.reporters.QuietReporter;
import org.approvaltests.reporters.UseReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

    private static final Path FILE = Path.of("src/main/resources/org/acogida/access/access.csv");

    private static final Set<Relation> OWN = Set.of(Relation.OWN, Relation.PART);
    private static final Set<Relation> ELSEWHERE = Set.of();

    private final Access access = new Access();

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {
                "REGISTER_ARRIVAL",
                "RECORD_FEAR",
                "FILE_CLAIM",
                "RECORD_INCIDENT",
                "RECORD_COUNSEL",
                "RECORD_OBSERVATION",
                "RECORD_NEED_DETAIL"
            })
    void whoeverIsToldOfItCanWriteItDown(Act act) {
        for (Role role : Role.listOfOffices()) {
            assertThat(access.may(role, Operation.of(act), ELSEWHERE))
                    .as("%s %s", role, act)
                    .isTrue();
        }
    }

    @Test
    void whoDecidedDoesNotReview() {
        assertThat(access.may(Role.PROTECTION, Operation.of(Act.DECIDE_CLAIM), OWN))
                .isTrue();
        assertThat(access.may(Role.PROTECTION, Operation.of(Act.DECIDE_REVIEW), OWN))
                .isFalse();
        assertThat(access.may(Role.LEGAL, Operation.of(Act.DECIDE_REVIEW), OWN)).isTrue();
    }

    @Test
    void whatIsOpenInCasesOfTheOwnOfficeIsClosedInOthers() {
        Operation correct = Operation.of(Act.CORRECT_PERSON);
        assertThat(access.may(Role.RECEPTION, correct, OWN)).isTrue();
        assertThat(access.may(Role.RECEPTION, correct, ELSEWHERE)).isFalse();
    }

    @Test
    void onlySupervisorsTakeListsAway() {
        for (Role role : Role.values()) {
            assertThat(access.may(role, Operation.Use.EXPORT_LISTS, OWN))
                    .as("%s", role)
                    .isEqualTo(role == Role.SUPERVISOR);
            assertThat(access.may(role, Operation.Use.SEE_STATISTICS, OWN))
                    .as("%s", role)
                    .isEqualTo(role == Role.SUPERVISOR || role == Role.LEGAL || role == Role.AUDITOR);
        }
    }

    @Test
    void aFileWithFaultsIsRefusedWithEachOfThem() throws IOException {
        String whole = Files.readString(FILE);
        assertThatThrownBy(() -> new Access(whole.replaceFirst("file-claim", "file-clam")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.sentence(Wording.in(Locale.of("es"))))
                                .startsWith("access.csv, la tabla de quién puede qué, no sirve")
                                .contains("file-clam"));
        assertThatThrownBy(() -> new Access(whole.replaceFirst("file-claim", "file-clam")))
                .hasMessageContaining("'file-clam': no operation and no field")
                .hasMessageContaining("'file-claim': missing; add a row for it");
        assertThatThrownBy(() -> new Access(whole.replaceFirst("own, ", "mine, ")))
                .hasMessageContaining("'mine'; write yes, no, or any of own part");
        assertThatThrownBy(() -> new Access(whole.replaceFirst("legal, ", "lawyer, ")))
                .hasMessageContaining("'lawyer' is no role");
    }

    @Test
    void everyOperationHasARowThatSpellsIt() throws IOException {
        String file = Files.readString(FILE);
        for (Operation operation : Operation.listAll()) {
            assertThat(file.lines().filter(line -> line.startsWith(operation.spelled() + ",")))
                    .as(operation.spelled())
                    .hasSize(1);
        }
    }

    @Test
    @UseReporter(QuietReporter.class)
    void everyCellIsAsItWasApproved() {
        Approvals.verify(said(access));
    }

    private static String said(Access of) {
        StringBuilder said = new StringBuilder();
        for (Role role : Role.values()) {
            said.append(role).append('\n');
            rows().forEach(row -> {
                String ways = Arrays.stream(Relation.values())
                        .filter(relation -> of.sees(role, row, Set.of(relation)))
                        .map(Relation::spelled)
                        .collect(Collectors.joining(" "));
                boolean always = of.sees(role, row, ELSEWHERE);
                if (always || !ways.isEmpty()) {
                    said.append("  ")
                            .append(row)
                            .append(": ")
                            .append(always ? "yes" : ways)
                            .append('\n');
                }
            });
        }
        return said.toString();
    }

    private static Stream<String> rows() {
        return Stream.concat(Operation.listAll().stream().map(Operation::spelled), CaseFields.listAll().stream());
    }

    /** Each cell made wider or narrower changes what was approved, or is refused. */
    @Test
    void everyFlippedCellIsNoticed() throws IOException {
        List<String> lines = Files.readString(FILE).lines().toList();
        String approved = said(access);
        int flipped = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#") || line.startsWith("operation,")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            for (int j = 1; j < cells.length; j++) {
                String before = cells[j];
                cells[j] = before.strip().equals("no") ? "yes" : "no";
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, String.join(",", cells));
                assertThat(noticed(String.join("\n", changed), approved))
                        .as("%s, column %s", cells[0], j)
                        .isTrue();
                cells[j] = before;
                flipped++;
            }
        }
        assertThat(flipped)
                .isEqualTo((Operation.listAll().size() + CaseFields.listAll().size()) * Role.values().length);
    }

    private static boolean noticed(String csv, String approved) {
        try {
            return !said(new Access(csv)).equals(approved);
        } catch (Problem _) {
            return true;
        }
    }

    @Test
    void aFieldWithoutARowIsRefused() throws IOException {
        String without = Files.readString(FILE).replaceFirst("(?m)^person\\.contact,.*\n", "");
        assertThatThrownBy(() -> new Access(without))
                .hasMessageContaining("'person.contact': missing; add a row for it");
        String unknown = Files.readString(FILE).replaceFirst("person\\.contact,", "person.telephone,");
        assertThatThrownBy(() -> new Access(unknown))
                .hasMessageContaining("'person.telephone': no operation and no field");
    }

    @Test
    void whatCannotBeToldWithoutAFieldIsNotOpenedWithoutIt() throws IOException {
        String file = Files.readString(FILE);
        Matcher row = Pattern.compile("(?m)^event\\.observation-recorded,.*$").matcher(file);
        assertThat(row.find()).isTrue();
        String wider = file.replace(
                row.group(), "event.observation-recorded, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes");
        assertThatThrownBy(() -> new Access(wider))
                .hasMessageContaining(
                        "'observation-recorded.by', PARTNER: opens less than 'event.observation-recorded'");
        Matcher contact = Pattern.compile("(?m)^person\\.contact,.*$").matcher(file);
        assertThat(contact.find()).isTrue();
        String blind = file.replace(contact.group(), "person.contact, no, no, no, no, no, no, no, no, no, no");
        assertThatThrownBy(() -> new Access(blind))
                .hasMessageContaining("'person.contact', STATION: opens less than 'correct-person'");
    }

    @Test
    void theFieldsOfEventsAreNamedAsTheJournalNamesThem() {
        assertThat(CaseFields.events().map(CaseFields::of).map(name -> name.substring("event.".length())))
                .containsExactlyInAnyOrderElementsOf(EventKinds.listNames());
    }
}
