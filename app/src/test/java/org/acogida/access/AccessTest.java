package org.acogida.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.acogida.rulebook.Act;
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
            names = {"REGISTER_ARRIVAL", "RECORD_FEAR", "FILE_CLAIM", "RECORD_INCIDENT", "RECORD_OBSERVATION"})
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
}
