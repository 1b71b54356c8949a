package org.acogida.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.acogida.telemetry.LogLines;
import org.acogida.telemetry.TelemetrySettings;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is told to those who run the program: measures on a port of their own, traces, and how the log is written. */
final class TelemetryOptions {

    @Option(names = "--metrics-port", paramLabel = "PORT", descriptionKey = "option.metrics-port")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--metrics-address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            descriptionKey = "option.metrics-address")
    private String metricsAddress = "";

    @Option(names = "--metrics-exposed", descriptionKey = "option.metrics-exposed")
    private boolean metricsExposed;

    @Option(names = "--traces-url", paramLabel = "URL", descriptionKey = "option.traces-url")
    private @Nullable URI tracesUrl;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            descriptionKey = "option.log-format")
    private LogLines.Format logFormat = LogLines.Format.TEXT;

    /** What the program is to be started with; the log is written as wanted from here on. */
    Map<String, String> settings() {
        LogLines.write(logFormat);
        Map<String, String> settings = new LinkedHashMap<>();
        if (metricsPort != null) {
            refuseExposed();
            settings.put(TelemetrySettings.METRICS_ADDRESS, metricsAddress);
            settings.put(TelemetrySettings.METRICS_PORT, metricsPort.toString());
        }
        if (tracesUrl != null) {
            if (!TelemetrySettings.isPrivate(tracesUrl)) {
                throw Problem.refused("serve.traces-open", scheme(tracesUrl));
            }
            settings.put(TelemetrySettings.TRACES_URL, tracesUrl.toString());
        }
        return settings;
    }

    private void refuseExposed() {
        if (!metricsExposed && !TelemetrySettings.isLoopback(metricsAddress)) {
            throw Problem.refused("serve.metrics-exposed", metricsAddress);
        }
    }

    /** Of an address all but what may be a password in it. */
    private static String scheme(URI address) {
        return (address.getScheme() + "://" + address.getHost()).toLowerCase(Locale.ROOT);
    }
}
