package org.acogida.telemetry;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Watches requests; gives measures and sends traces where the operator asked for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TelemetryConfiguration {

    @Bean
    @ConditionalOnProperty(TelemetrySettings.METRICS_PORT)
    MetricsServer metrics(
            @Value("${" + TelemetrySettings.METRICS_ADDRESS + ":127.0.0.1}") String address,
            @Value("${" + TelemetrySettings.METRICS_PORT + "}") int port,
            HikariDataSource pool)
            throws IOException {
        return new MetricsServer(new InetSocketAddress(address, port), pool);
    }

    @Bean
    @ConditionalOnProperty(TelemetrySettings.TRACES_URL)
    Traces traces(@Value("${" + TelemetrySettings.TRACES_URL + "}") String endpoint) {
        return new Traces(endpoint);
    }

    @Bean
    FilterRegistrationBean<RequestWatch> requestWatch(ObjectProvider<Traces> traces) {
        FilterRegistrationBean<RequestWatch> filter =
                new FilterRegistrationBean<>(new RequestWatch(traces.getIfAvailable()));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
