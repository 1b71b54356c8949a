package org.acogida.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.access.Access;
import org.acogida.access.OfficeReaches;
import org.acogida.journal.Journal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Bean
    AllowedHosts allowedHosts(@Value("${" + AllowedHosts.PROPERTY + ":}") String setting, JdbcClient database) {
        return new AllowedHosts(setting, () -> countries(database));
    }

    private static Set<String> countries(JdbcClient database) {
        return database.sql("select distinct country from office").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    @Bean
    @ConditionalOnWebApplication
    Sender webhookSender(AllowedHosts hosts) {
        return new Sender(hosts, LONGEST);
    }

    @Bean
    @ConditionalOnWebApplication
    DeliveryLoop deliveryLoop(
            AllowedHosts hosts,
            Webhooks webhooks,
            Journal journal,
            Access access,
            OfficeReaches reaches,
            Sender sender,
            Clock real,
            JdbcConnectionDetails database) {
        Delivery delivery = new Delivery(webhooks, hosts, journal, access, reaches, sender, Patience.USUAL, real);
        return new DeliveryLoop(hosts, webhooks, delivery, new DeliveryLock(unpooled(database)), sender, PAUSE);
    }

    private static DriverManagerDataSource unpooled(JdbcConnectionDetails database) {
        DriverManagerDataSource source = new DriverManagerDataSource(database.getJdbcUrl());
        source.setUsername(database.getUsername());
        source.setPassword(database.getPassword());
        return source;
    }
}
