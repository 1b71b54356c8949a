package org.acogida.web.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.acogida.access.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * One thing that programs can ask for: where, what it takes, what may come back, who may, and what does it. The document
 * is written from the same.
 *
 * @param path after the root; what stands in braces is a parameter
 * @param id what it is called in the document and, for its sentence, in the bundle
 * @param operation what a token must cover and its officer's role allow; empty where no token is needed
 */
record Route(
        HttpMethod method,
        String path,
        String id,
        Optional<Operation> operation,
        List<Parameter> parameters,
        Optional<Body> body,
        Map<Integer, Answer> answers,
        Set<ProblemKind> problems,
        @Nullable Function<Call, Reply> handler) {

    static final String ROOT = "/api/v1";

    /** Where a parameter stands. */
    enum In {
        PATH,
        QUERY,
        HEADER
    }

    /** A word of the address or of a header. */
    record Parameter(String name, In in, Shape shape) {}

    /** What comes with the request. */
    record Body(String type, Shape shape, int longest) {
        boolean isJson() {
            return type.equals(MediaType.APPLICATION_JSON_VALUE);
        }
    }

    /**
     * What comes back where it is done: its shape, and the headers that come with it.
     *
     * @param types the kinds it may be of; none where nothing comes but headers
     */
    record Answer(List<String> types, Optional<Shape> shape, List<String> headers) {
        static Answer json(Shape shape, String... headers) {
            return new Answer(List.of(MediaType.APPLICATION_JSON_VALUE), Optional.of(shape), List.of(headers));
        }

        /** A file of one of these kinds, with its name. */
        static Answer file(String... types) {
            return new Answer(
                    List.of(types), Optional.of(new Scalars.Bytes()), List.of(HttpHeaders.CONTENT_DISPOSITION));
        }

        static Answer nothing(String... headers) {
            return new Answer(List.of(), Optional.empty(), List.of(headers));
        }
    }

    /** Routes of one room. */
    interface Source {
        List<Route> routes();
    }

    private static final int LONGEST_BODY = 1024 * 1024;

    static Route of(HttpMethod method, String path, String id) {
        return new Route(
                method,
                path,
                id,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                EnumSet.of(ProblemKind.MALFORMED, ProblemKind.UNAVAILABLE),
                null);
    }

    static Route get(String path, String id) {
        return of(HttpMethod.GET, path, id);
    }

    static Route post(String path, String id) {
        return of(HttpMethod.POST, path, id);
    }

    Route needs(Operation what) {
        return new Route(method, path, id, Optional.of(what), parameters, body, answers, problems, handler);
    }

    Route takes(String name, In in, Shape shape) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, in, shape));
        return new Route(method, path, id, operation, more, body, answers, problems, handler);
    }

    Route asks(String name, Shape shape) {
        return takes(name, In.QUERY, new Compounds.Maybe(shape));
    }

    Route at(String name, Shape shape) {
        return takes(name, In.PATH, shape).fails(ProblemKind.UNKNOWN);
    }

    Route brings(Shape shape) {
        return brings(new Body(MediaType.APPLICATION_JSON_VALUE, shape, LONGEST_BODY));
    }

    Route brings(Body what) {
        return new Route(method, path, id, operation, parameters, Optional.of(what), answers, problems, handler)
                .fails(ProblemKind.TOO_LARGE, ProblemKind.WRONG_MEDIA_TYPE);
    }

    Route gives(int status, Shape shape, String... headers) {
        return gives(status, Answer.json(shape, headers));
    }

    Route gives(int status, Answer answer) {
        Map<Integer, Answer> more = new TreeMap<>(answers);
        more.put(status, answer);
        return new Route(method, path, id, operation, parameters, body, more, problems, handler);
    }

    Route fails(ProblemKind... kinds) {
        Set<ProblemKind> more = EnumSet.copyOf(problems);
        more.addAll(List.of(kinds));
        return new Route(method, path, id, operation, parameters, body, answers, more, handler);
    }

    /** It shows the file of a case, which may stay closed. */
    Route opensFile() {
        return fails(
                ProblemKind.UNKNOWN_CASE, ProblemKind.NOT_RELATED, ProblemKind.OVER_BUDGET, ProblemKind.UNRECORDED);
    }

    Route by(Function<Call, Reply> does) {
        return new Route(method, path, id, operation, parameters, body, answers, problems, does);
    }

    Reply handle(Call call) {
        if (handler == null) {
            throw new IllegalStateException(id + ": nothing does it");
        }
        return handler.apply(call);
    }
}
