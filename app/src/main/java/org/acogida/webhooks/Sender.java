package org.acogida.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.acogida.webhooks.DeliveryFault.Kind;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one delivery. The network addresses of the host are judged where the connection is made, so no name can lead
 * elsewhere in between. It follows no redirect, uses no proxy, keeps no cookie, and reads little of an answer.
 */
final class Sender implements AutoCloseable {
    private static final int MOST_READ = 4096;
    private static final Duration KEPT_OPEN = Duration.ofMinutes(1);

    private final CloseableHttpClient client;
    private final Duration longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeouts").factory());

    /**
     * Sends to allowed hosts.
     *
     * @param longest how long a delivery may take, from the host's name to the end of the answer
     */
    Sender(AllowedHosts hosts, Duration longest) {
        this.longest = longest;
        Timeout patience = Timeout.of(longest);
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver(hosts))
                .setMaxConnTotal(200)
                .setMaxConnPerRoute(20)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .setTimeToLive(Timeout.of(KEPT_OPEN))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(patience)
                        .setResponseTimeout(patience)
                        .build())
                .setUserAgent("Acogida")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static DnsResolver resolver(AllowedHosts hosts) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return hosts.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /** Sends a body of JSON; empty where the receiver took it. */
    Optional<DeliveryFault> send(URI address, Map<String, String> headers, String body) {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return answer(request);
        } catch (IOException | HttpException e) {
            return Optional.of(fault(e, late.get()));
        } finally {
            end.cancel(false);
        }
    }

    private Optional<DeliveryFault> answer(HttpPost request) throws IOException, HttpException {
        ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
        try {
            if (!endsSoon(response.getEntity())) {
                request.cancel();
            }
            return response.getCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of(new DeliveryFault(Kind.STATUS, Integer.toString(response.getCode())));
        } finally {
            Closer.closeQuietly(response);
        }
    }

    /** Reads a short answer to its end, so that its connection can be used again. Nothing of it matters. */
    private static boolean endsSoon(@Nullable HttpEntity entity) {
        try {
            return entity == null || entity.getContent().readNBytes(MOST_READ + 1).length <= MOST_READ;
        } catch (IOException _) {
            return false;
        }
    }

    private static DeliveryFault fault(Exception e, boolean late) {
        if (e instanceof AllowedHosts.RefusedHost refused) {
            return new DeliveryFault(Kind.HOST, refused.fault().name());
        }
        if (late || e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
            return new DeliveryFault(Kind.TIMEOUT, "");
        }
        return switch (e) {
            case UnknownHostException _ -> new DeliveryFault(Kind.NAME, "");
            case SSLException _ -> new DeliveryFault(Kind.CERTIFICATE, "");
            default -> new DeliveryFault(Kind.CONNECTION, "");
        };
    }

    /** Breaks off what is being sent. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        watch.shutdownNow();
    }
}
