package org.acogida.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;

/**
 * A span for each request, sent by OTLP to where the operator says. It holds the route's template, method and status, and
 * the kinds of acts done in it: no address, no header, no user, and not what an exception says. Nothing is measured
 * by itself, so that nothing else can be in it; a trace that a caller brings is not joined.
 */
final class Traces implements AutoCloseable {
    static final AttributeKey<String> KIND = AttributeKey.stringKey("acogida.act.kind");
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("acogida.act.outcome");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final int SERVER_FAULT = 500;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    /** To an endpoint as {@code http://127.0.0.1:4318/v1/traces}. */
    Traces(String endpoint) {
        OtlpHttpSpanExporter exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(endpoint).build();
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "acogida")))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        this.tracer = provider.get("acogida");
    }

    Span begin(String method) {
        return tracer.spanBuilder(method)
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
    }

    static void end(Span span, String method, String route, int status) {
        span.updateName(method + " " + route);
        span.setAttribute(ROUTE, route).setAttribute(METHOD, method).setAttribute(STATUS, (long) status);
        if (status >= SERVER_FAULT) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Sends what was not sent yet. */
    @Override
    public void close() {
        provider.close();
    }
}
