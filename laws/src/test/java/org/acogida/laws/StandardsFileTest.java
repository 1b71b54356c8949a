package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.acogida.places.Level;
import org.acogida.places.Measure;
import org.acogida.places.SiteKind;
import org.acogida.places.Standards;
import org.acogida.places.Supply;
import org.junit.jupiter.api.Test;

class StandardsFileTest {
    private static final Standards SHIPPED = StandardsFile.load();

    @Test
    void everyKindOfSiteGoesByAStandardWithItsSources() {
        for (SiteKind kind : SiteKind.values()) {
            assertThat(SHIPPED.get(kind).values().values())
                    .isNotEmpty()
                    .allMatch(value -> value.source().norm().contains("Esfera")
                            || value.source().norm().contains("EUAA"));
        }
    }

    @Test
    void theValuesAreThoseOfTheSources() {
        assertThat(of(SiteKind.SHELTER, Measure.COVERED_PER_PERSON, Level.NORMAL))
                .hasValue(new BigDecimal("4"));
        assertThat(of(SiteKind.SHELTER, Measure.COVERED_PER_PERSON, Level.EMERGENCY))
                .hasValue(new BigDecimal("3.5"));
        assertThat(of(SiteKind.STATION, Measure.HEIGHT, Level.NORMAL)).hasValue(new BigDecimal("2.10"));
        assertThat(of(SiteKind.STATION, Measure.SINGLES_PER_ROOM, Level.NORMAL)).hasValue(new BigDecimal("6"));
        assertThat(of(SiteKind.COMMUNITY, Measure.PEOPLE_PER_TOILET, Level.NORMAL))
                .hasValue(new BigDecimal("20"));
        assertThat(of(SiteKind.COMMUNITY, Measure.PEOPLE_PER_TOILET, Level.EMERGENCY))
                .hasValue(new BigDecimal("50"));
        assertThat(of(SiteKind.COMMUNITY, Measure.SINGLES_PER_ROOM, Level.NORMAL))
                .isEmpty();
    }

    private static Optional<BigDecimal> of(SiteKind kind, Measure measure, Level level) {
        return SHIPPED.get(kind).find(measure, level);
    }

    @Test
    void aGymnasiumOf200MatsIsATemplate() {
        assertThat(SHIPPED.findTemplate("gymnasium").orElseThrow().beds()).isEqualTo(200);
        assertThat(SHIPPED.findTemplate("shelter").orElseThrow().beds()).isEqualTo(72);
    }

    @Test
    void mealsWaterAndThingsAreGivenOutWithTheHoursBetweenTwo() {
        assertThat(SHIPPED.supplies())
                .extracting(Supply::id)
                .containsExactly("breakfast", "lunch", "dinner", "water", "blanket", "hygiene-kit");
        assertThat(SHIPPED.findSupply("water").orElseThrow().interval()).isEqualTo(Duration.ofHours(1));
        assertThat(SHIPPED.findSupply("wine")).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsAFault() {
        StandardsFile.Reading reading = StandardsFile.read(Path.of("none", StandardsFile.FILE));
        assertThat(reading.standards()).isEmpty();
        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().en()).isEqualTo("the file cannot be read"));
    }
}
