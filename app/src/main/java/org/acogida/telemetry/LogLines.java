package org.acogida.telemetry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log, one entry a line or as lines of JSON. Of an exception it holds the class, the database's code and where it
 * came from, never what it says: that may quote what somebody typed, or a row of the database.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {

    /** How an entry is written. */
    public enum Format {
        TEXT,
        JSON
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_FRAMES = 60;
    private static final int MOST_CAUSES = 8;
    private static volatile Format format = Format.TEXT;

    /** From now on, for the whole program. */
    public static void write(Format wanted) {
        format = wanted;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String entry = format == Format.JSON ? json(event) : text(event);
        return (entry + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ILoggingEvent event) {
        String head = event.getInstant() + " " + event.getLevel() + " " + event.getLoggerName() + " " + message(event);
        return event.getThrowableProxy() == null ? head : head + "\n" + trace(event.getThrowableProxy());
    }

    private static String json(ILoggingEvent event) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("@timestamp", event.getInstant().toString());
        entry.put("log.level", event.getLevel().toString());
        entry.put("log.logger", event.getLoggerName());
        entry.put("message", message(event));
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            entry.put("error.type", name(thrown));
            entry.put("error.stack_trace", trace(thrown));
        }
        return JSON.writeValueAsString(entry);
    }

    /** One line, whatever is in it. */
    private static String message(ILoggingEvent event) {
        return event.getFormattedMessage().replaceAll("\\p{Cntrl}+", " ");
    }

    /** Where an exception came from, without what it says. */
    public static String traceOf(Throwable thrown) {
        return trace(new ThrowableProxy(thrown));
    }

    private static String trace(IThrowableProxy thrown) {
        return Stream.<@Nullable IThrowableProxy>iterate(thrown, one -> one == null ? null : one.getCause())
                .limit(MOST_CAUSES)
                .takeWhile(one -> one != null)
                .map(one -> one == null ? "" : frames(one))
                .collect(Collectors.joining("\n"));
    }

    private static String frames(IThrowableProxy thrown) {
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        return Stream.concat(
                        Stream.of(name(thrown)),
                        Stream.of(frames).limit(MOST_FRAMES).map(frame -> "\t" + frame.getSTEAsString()))
                .collect(Collectors.joining("\n"));
    }

    private static String name(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy ? nameOf(proxy.getThrowable()) : thrown.getClassName();
    }

    /** What may be said of an exception: its class, and the database's code where it came from there. */
    public static String nameOf(Throwable thrown) {
        String name = thrown.getClass().getName();
        return thrown instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return null;
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return null;
    }
}
