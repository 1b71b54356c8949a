package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.acogida.rulebook.Act;
import org.acogida.web.Names;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DocumentTest {
    private static final Path APPROVED = Path.of("../docs/openapi.json");
    private static final Path MADE = Path.of("target/openapi.json");

    private static String document() {
        return RunningApplication.context().getBean(Document.class).write(Locale.UK);
    }

    private static List<Route> routes() {
        return RunningApplication.context().getBean(Routes.class).all();
    }

    @Test
    void theDocumentInTheRepositoryIsTheOneThatIsServed() throws IOException {
        Files.writeString(MADE, document() + "\n");
        assertThat(MADE)
                .as("routes or records changed: look at the difference, then cp app/target/openapi.json docs/")
                .hasSameTextualContentAs(APPROVED);
    }

    @Test
    void theDocumentIsSoundOpenApi() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document(), null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).containsKey("/cases/{case}/acts/file-claim");
    }

    @Test
    void everyActHasAnAddressOfItsOwn() {
        JsonNode paths = Program.JSON.readTree(document()).get("paths");
        for (Act act : Act.values()) {
            String path =
                    act == Act.ADD_ATTACHMENT ? "/cases/{case}/attachments" : "/cases/{case}/acts/" + Names.slug(act);
            assertThat(paths.has(path)).as(path).isTrue();
        }
    }

    static List<Route> routesWithBodies() {
        return routes().stream()
                .filter(route -> route.body().filter(Route.Body::isJson).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("routesWithBodies")
    void theExampleOfABodyFitsIt(Route route) {
        Shape shape = route.body().orElseThrow().shape();
        Faults faults = new Faults();
        shape.read(Examples.of(shape), "", faults);
        assertThat(faults.list()).as(route.id()).isEmpty();
    }

    /** A text that the core takes no longer is no longer in the document, too. */
    @ParameterizedTest
    @MethodSource("routesWithBodies")
    void aTextOneLetterTooLongIsRefusedByItsPointer(Route route) {
        Shape shape = route.body().orElseThrow().shape();
        for (Texts.Place place : Texts.of(shape, Examples.of(shape))) {
            Faults faults = new Faults();
            shape.read(place.with("x".repeat(place.longest() + 1)), "", faults);
            assertThat(faults.list()).extracting(Faults.Fault::pointer).containsExactly(place.pointer());
        }
    }

    @ParameterizedTest
    @MethodSource("routesWithBodies")
    void theLongestTextIsTaken(Route route) {
        Shape shape = route.body().orElseThrow().shape();
        for (Texts.Place place : Texts.of(shape, Examples.of(shape))) {
            Faults faults = new Faults();
            shape.read(place.with("x".repeat(place.longest())), "", faults);
            assertThat(faults.list()).as(place.pointer()).isEmpty();
        }
    }
}
