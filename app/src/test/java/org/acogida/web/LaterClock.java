package org.acogida.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.keys.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
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

    /** Where the program itself keeps no keys, those of this test are in memory. */
    @Bean
    @Fallback
    Secrets secrets() {
        Map<String, byte[]> kept = new ConcurrentHashMap<>();
        return new Secrets() {
            @Override
            public Optional<byte[]> find(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void keep(String name, byte[] secret) {
                kept.put(name, secret);
            }
        };
    }
}
