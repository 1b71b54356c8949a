package org.acogida.clock;

import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock realClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnProperty(name = "acogida.mode", havingValue = "demo")
    DemonstrationClock demonstrationClock(
            Clock realClock, JdbcConnectionDetails database, ApplicationEventPublisher events) {
        return new DemonstrationClock(realClock, ownConnection(database), events);
    }

    /** Apart from the pool: what the clock has told stays told when the act that asked is rolled back. */
    private static JdbcClient ownConnection(JdbcConnectionDetails database) {
        DriverManagerDataSource unpooled = new DriverManagerDataSource(database.getJdbcUrl());
        unpooled.setUsername(database.getUsername());
        unpooled.setPassword(database.getPassword());
        Properties patience = new Properties();
        patience.setProperty("loginTimeout", "2");
        patience.setProperty("connectTimeout", "2");
        patience.setProperty("socketTimeout", "3");
        unpooled.setConnectionProperties(patience);
        return JdbcClient.create(unpooled);
    }

    /** For a command beside the program: in the demonstration the time that it told last. */
    @Bean
    @ConditionalOnProperty(name = "acogida.mode", havingValue = "command")
    ProcedureClock standingClock(Clock realClock, JdbcClient database) {
        return DemonstrationClock.findReserved(database)
                .<ProcedureClock>map(reserved -> () -> reserved)
                .orElse(realClock::instant);
    }

    @Bean
    @ConditionalOnProperty(name = "acogida.mode", havingValue = "serve")
    ProcedureClock procedureClock(Clock realClock) {
        return realClock::instant;
    }
}
