package org.acogida.postgres;

import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class PoolConfiguration {

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    @Bean
    JdbcConnectionDetails database(DataSourceProperties settings) {
        return new Details(
                settings.determineUrl(),
                Objects.requireNonNullElse(settings.determineUsername(), ""),
                Objects.requireNonNullElse(settings.determinePassword(), ""));
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    OfficePool dataSource(JdbcConnectionDetails database) {
        OfficePool pool = new OfficePool();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        return pool;
    }
}
