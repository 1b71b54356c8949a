package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.acogida.line.Figure;
import org.acogida.line.LineRules;
import org.acogida.line.Need;
import org.junit.jupiter.api.Test;

class TurnRulesTest {

    @Test
    void theRulesOfTheLineComeWithTheirSources() {
        LineRules rules = TurnRules.load();
        assertThat(rules.needs()).hasSameSizeAs(Need.values());
        assertThat(rules.needs().values()).allMatch(said -> said.source().norm().contains("ACNUR"));
        assertThat(rules.figures().values())
                .allMatch(amount -> amount.source().isUnsure(), "no source gives a figure: each is to confirm");
        assertThat(rules.get(Figure.NEEDS_IN_A_ROW)).isEqualTo(2);
        assertThat(rules.minutesOpen()).isEqualTo(540);
    }
}
