package org.acogida.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the server answers where it cannot even tell the address; programs get a problem here, too. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BareErrors implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
    private final Problems problems;

    BareErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve(problems)));
    }

    private static final class Valve extends ErrorReportValve {
        private final Problems problems;

        Valve(Problems problems) {
            this.problems = problems;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            @Nullable String address = request.getRequestURI();
            boolean program = address == null || address.isEmpty() || address.startsWith("/api/");
            if (!program || response.getStatus() < 400 || response.getContentWritten() > 0) {
                super.report(request, response, thrown);
            } else if (response.setErrorReported()) {
                write(response);
            }
        }

        private void write(Response response) {
            ProblemKind kind = response.getStatus() < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.FAILED;
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.getReporter().write(Reply.body(problems.of(kind, Locale.of("es", "MX"))));
                response.finishResponse();
            } catch (IOException _) {
                // whoever asked has gone
            }
        }
    }
}
