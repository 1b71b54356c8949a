package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Access;
import org.acogida.access.CaseFields;
import org.acogida.access.Operation;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.access.Scope;
import org.acogida.web.RichCase;
import org.acogida.web.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The interface asked as every role, standing to a case in every way: each leaf that comes is open, and each that is open comes. */
class MatrixTest {

    private static final Access ACCESS = new Access();

    static Stream<Standing> cells() {
        return Standing.list();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatComesIsWhatIsOpen(Standing cell) {
        try (Program program = new Program(cell.role(), Scope.values())) {
            Program.Got got = program.get("/cases/" + cell.of().id());
            if (!ACCESS.may(cell.role(), Use.SEE_CASE, cell.ways())) {
                assertThat(got.status()).isEqualTo(403);
                assertThat(got.text()).doesNotContain("canar", "Ana");
                return;
            }
            assertThat(got.status()).as(got.text()).isEqualTo(200);
            Set<String> expected = CaseFields.listAll().stream()
                    .filter(field -> !field.equals("case.clocks"))
                    .filter(field -> ACCESS.sees(cell.role(), field, cell.ways()))
                    .filter(field -> isTold(field, cell))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(rows(got.json())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** A field of an event comes with the event alone. */
    private static boolean isTold(String field, Standing cell) {
        String owner = field.substring(0, field.indexOf('.'));
        return Set.of("case", "person", "circumstances", "event").contains(owner)
                || ACCESS.sees(cell.role(), "event." + owner, cell.ways());
    }

    private static Set<String> rows(JsonNode whole) {
        Set<String> rows = new TreeSet<>();
        collect("case", whole.get("state"), rows);
        for (JsonNode event : whole.get("events")) {
            String kind = event.get("kind").asString();
            rows.add("event." + kind);
            collect(kind, event.get("fields").path("details"), rows);
        }
        return rows;
    }

    private static void collect(String owner, JsonNode node, Set<String> rows) {
        node.properties().forEach(property -> {
            String name = property.getKey();
            if (Set.of("person", "circumstances").contains(name)) {
                collect(name, property.getValue(), rows);
            } else {
                rows.add(owner + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void clocksComeWhereTheyAreOpen(Standing cell) {
        try (Program program = new Program(cell.role(), Scope.values())) {
            Program.Got got = program.get("/cases/" + cell.of().id() + "/clocks");
            boolean open = ACCESS.sees(cell.role(), "case.clocks", cell.ways());
            assertThat(got.status() == 200 && !got.json().get("clocks").isEmpty())
                    .isEqualTo(open);
        }
    }

    /** Each act tried with the example of the document: whether it is let through to the law is what the file says. */
    @ParameterizedTest
    @MethodSource("cells")
    void actsAreLetThroughAsTheFileSays(Standing cell) {
        try (Program program = new Program(cell.role(), Scope.values())) {
            Program.Got menu = program.get("/cases/" + cell.of().id() + "/acts");
            for (Operation operation : Operation.listAll()) {
                if (operation instanceof Operation.Doing doing
                        && !operation.spelled().equals("add-attachment")) {
                    boolean may = ACCESS.may(cell.role(), operation, cell.ways());
                    if (!may) {
                        Program.Got got = program.post(
                                "/cases/" + cell.of().id() + "/acts/" + operation.spelled(),
                                Program.example(operation.spelled()));
                        assertThat(got.status())
                                .as("%s %s", cell, operation.spelled())
                                .isEqualTo(403);
                    }
                    if (menu.status() == 200) {
                        assertThat(allowed(menu.json(), doing.spelled()))
                                .as("%s %s", cell, operation.spelled())
                                .isEqualTo(may);
                    }
                }
            }
        }
    }

    private static boolean allowed(JsonNode menu, String act) {
        for (JsonNode one : menu.get("acts")) {
            if (one.get("act").asString().equals(act)) {
                return one.get("allowed").booleanValue();
            }
        }
        throw new AssertionError(act);
    }

    /** Every other way of the interface to read of a case. */
    @ParameterizedTest
    @MethodSource("cells")
    void nothingClosedComesByAnyOtherWay(Standing cell) {
        try (Program program = new Program(cell.role(), Scope.values())) {
            String base = "/cases/" + cell.of().id();
            for (String path :
                    List.of(base + "/acts", base + "/attachments", base + "/papers", base + "/clocks/decide")) {
                Program.Got got = program.get(path);
                CaseFields.listAll().stream()
                        .filter(field -> !ACCESS.sees(cell.role(), field, cell.ways()))
                        .forEach(field ->
                                assertThat(got.text()).as("%s %s", cell, path).doesNotContain(RichCase.canary(field)));
            }
        }
    }

    @Test
    void everyRelationIsStoodIn() {
        Set<Relation> stood = EnumSet.noneOf(Relation.class);
        cells().forEach(cell -> stood.addAll(cell.ways()));
        assertThat(stood)
                .contains(
                        Relation.OWN, Relation.PART, Relation.SESSION, Relation.NAMED, Relation.WARD, Relation.CONSENT);
    }
}
