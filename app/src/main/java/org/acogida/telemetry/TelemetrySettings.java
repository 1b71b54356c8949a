package org.acogida.telemetry;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Where measures are given and traces sent; without them neither is done. */
public final class TelemetrySettings {

    /** The address on which measures are given; this machine alone where none is said. */
    public static final String METRICS_ADDRESS = "acogida.metrics.address";

    /** The port on which measures are given. */
    public static final String METRICS_PORT = "acogida.metrics.port";

    /** Where traces are sent, by OTLP over HTTP. */
    public static final String TRACES_URL = "acogida.traces.url";

    private TelemetrySettings() {}

    /** Whether only this machine is reached by that address or name. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /** Whether traces sent there are read by nobody on the way: by https, or on this machine. */
    public static boolean isPrivate(URI endpoint) {
        String host = endpoint.getHost();
        return host != null
                && ("https".equals(endpoint.getScheme()) || ("http".equals(endpoint.getScheme()) && isLoopback(host)));
    }
}
