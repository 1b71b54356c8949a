package org.acogida.clock;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock realClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnProperty(name = "acogida.mode", havingValue = "demo")
    DemonstrationClock demonstrationClock(Clock realClock, JdbcClient database, ApplicationEventPublisher events) {
        return new DemonstrationClock(realClock, database, events);
    }

    @Bean
    @ConditionalOnProperty(name = "acogida.mode", havingValue = "serve")
    ProcedureClock procedureClock(Clock realClock) {
        return realClock::instant;
    }
}
