package org.acogida.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The machine's clock set ahead, for what takes minutes. */
@Configuration(proxyBeanMethods = false)
class LaterClock {
    private volatile Duration ahead = Duration.ZERO;

    /** Moves the clock of a program on. */
    void move(Duration on) {
        ahead = ahead.plus(on);
    }

    Instant now() {
        return later().instant();
    }

    @Bean
    @Primary
    Clock later() {
        InstantSource machine = InstantSource.system();
        return ((InstantSource) () -> machine.instant().plus(ahead)).withZone(ZoneOffset.UTC);
    }
}
