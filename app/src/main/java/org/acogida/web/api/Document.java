package org.acogida.web.api;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The document that tells all routes, open to everybody. */
@Component
final class Document implements Route.Source {
    private final ObjectProvider<Routes> routes;
    private final MessageSource messages;

    Document(ObjectProvider<Routes> routes, MessageSource messages) {
        this.routes = routes;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/openapi.json", "read-document")
                .gives(200, new Scalars.AnyObject())
                .by(call -> Reply.text(HttpStatus.OK, write(call.language()))));
    }

    String write(Locale language) {
        return new OpenApi(messages, language).write(routes.getObject().all()).toPrettyString();
    }
}
