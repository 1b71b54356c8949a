package org.acogida.turns;

import org.acogida.laws.TurnRules;
import org.acogida.line.LineRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TurnsConfiguration {

    @Bean
    LineRules lineRules() {
        return TurnRules.load();
    }
}
