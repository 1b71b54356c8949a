package org.acogida.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Gives Prometheus what was counted, at {@code /metrics} of a port of its own, which no page and no program is on. */
final class MetricsServer implements AutoCloseable {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final HttpServer server;

    MetricsServer(InetSocketAddress address, HikariDataSource pool) throws IOException {
        this.server = HttpServer.create(address, 0);
        Metrics.addRegistry(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        connections(pool, "active", HikariPoolMXBean::getActiveConnections);
        connections(pool, "idle", HikariPoolMXBean::getIdleConnections);
        connections(pool, "awaited", HikariPoolMXBean::getThreadsAwaitingConnection);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    private void connections(HikariDataSource pool, String state, ToIntFunction<HikariPoolMXBean> count) {
        Gauge.builder(
                        "acogida.pool.connections",
                        pool,
                        source -> Optional.ofNullable(source.getHikariPoolMXBean())
                                .map(bean -> (double) count.applyAsInt(bean))
                                .orElse(0.0))
                .tag("state", state)
                .register(registry);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] said = registry.scrape(TEXT).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", TEXT);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        Metrics.removeRegistry(registry);
        collections.close();
        registry.close();
    }
}
