package org.acogida.retention;

import java.nio.file.Path;
import org.acogida.laws.RetentionReading;
import org.acogida.laws.Retentions;
import org.acogida.wording.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {
    /** The setting that names an authority's own file of periods. */
    static final String FILE = "acogida.retention";

    @Bean
    Retentions retentions(@Value("${" + FILE + ":}") String file) {
        Retentions shipped = Retentions.load();
        if (file.isBlank()) {
            return shipped;
        }
        RetentionReading reading = Retentions.read(Path.of(file.strip()));
        return reading.plan()
                .map(shipped::with)
                .orElseThrow(() -> Problem.refused(
                        "laws.faulty", reading.faults().getFirst().in("es"), file.strip()));
    }
}
