package org.acogida.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "79, 0", "80, 1", "89, 1", "90, 2", "94, 2", "95, 3", "100, 3"})
    void theWarningGetsLouderAtEightyNinetyAndNinetyFivePercent(int percent, int level) {
        assertThat(new Disk(Disk.Whose.DATABASE, "/srv", percent, 0).level()).isEqualTo(level);
    }
}
