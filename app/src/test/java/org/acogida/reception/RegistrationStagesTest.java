package org.acogida.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.acogida.procedure.Registration.Stage;
import org.acogida.procedure.RegistrationItem;
import org.junit.jupiter.api.Test;

class RegistrationStagesTest {
    @Test
    void everyItemIsAskedForAtSomeStage() {
        assertThat(RegistrationStages.list().keySet()).containsExactlyInAnyOrder(RegistrationItem.values());
        assertThat(RegistrationStages.list().get(RegistrationItem.ETHNICITY)).isEqualTo(Stage.FULL);
    }

    @Test
    void aFaultyFileIsRefusedWithTheLineAndWhatToWrite() {
        String head = "item,stage,source\n";
        assertThatThrownBy(() -> RegistrationStages.read("item,stage\n")).hasMessageContaining("item,stage,source");
        assertThatThrownBy(() -> RegistrationStages.read(head + "names,emergency,\n"))
                .hasMessageContaining("'names,emergency,' has no source");
        assertThatThrownBy(() -> RegistrationStages.read(head + "blood,full,nobody\n"))
                .hasMessageContaining("'blood' is none of");
        assertThatThrownBy(() -> RegistrationStages.read(head + "names,full,a\nnames,basic,a\n"))
                .hasMessageContaining("'names' is given twice");
    }
}
