package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.access.Access;
import org.acogida.access.CaseFields;
import org.acogida.access.Operation;
import org.acogida.access.Operation.Use;
import org.acogida.rulebook.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages and papers of a case, for every role that stands to it in every way: what is closed is on none of them. */
class ClosedFieldsTest {
    private static final Access ACCESS = new Access();

    static Stream<Standing> cells() {
        return Standing.list();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noPageTellsWhatIsClosed(Standing cell) {
        try (SignedIn officer = new SignedIn(cell.role())) {
            String base = "/cases/" + cell.of().id();
            List<String> pages = Stream.concat(
                            Stream.of(
                                    base,
                                    base + "/fields",
                                    base + "/consents",
                                    base + "/clocks/decide",
                                    base + "/attachments",
                                    base + "/case.json"),
                            Stream.of(Act.values()).map(act -> base + "/acts/" + Names.slug(act)))
                    .toList();
            for (String page : pages) {
                check(cell, page, officer.page(page));
            }
            HttpResponse<byte[]> paper = officer.get(base + "/file.pdf");
            if (paper.statusCode() == 200) {
                check(cell, base + "/file.pdf", Papers.read(paper.body()).text());
            }
            assertThat(paper.statusCode() == 200).isEqualTo(ACCESS.may(cell.role(), Use.PRINT_DOCUMENT, cell.ways()));
            assertThat(officer.get(base).statusCode())
                    .isEqualTo(ACCESS.may(cell.role(), Use.SEE_CASE, cell.ways()) ? 200 : 403);
        }
    }

    private static void check(Standing cell, String page, String text) {
        for (String field : CaseFields.listAll()) {
            if (!isOpen(cell, field)) {
                assertThat(text).as("%s %s", cell, page).doesNotContain(RichCase.canary(field));
            }
        }
    }

    private static boolean isOpen(Standing cell, String field) {
        return ACCESS.may(cell.role(), Use.SEE_CASE, cell.ways()) && ACCESS.sees(cell.role(), field, cell.ways());
    }

    /** A page that shows nothing would hide everything: what is open is there. */
    @ParameterizedTest
    @MethodSource("cells")
    void theCaseFileTellsWhatIsOpen(Standing cell) {
        if (!ACCESS.may(cell.role(), Use.SEE_CASE, cell.ways())) {
            return;
        }
        try (SignedIn officer = new SignedIn(cell.role())) {
            String text = new String(officer.get("/cases/" + cell.of().id()).body(), StandardCharsets.UTF_8);
            for (String field : List.of(
                    "claim-filed.statement", "interview-held.minutes", "decision-issued.reasons", "person.surnames")) {
                String event = "event." + field.substring(0, field.indexOf('.'));
                boolean open = isOpen(cell, field) && (field.startsWith("person") || isOpen(cell, event));
                assertThat(text.contains(RichCase.canary(field)))
                        .as("%s %s", cell, field)
                        .isEqualTo(open);
            }
        }
    }

    /** Acts that are not open have no form that can be sent. */
    @ParameterizedTest
    @MethodSource("cells")
    void theMenuOffersOnlyWhatIsOpen(Standing cell) {
        if (!ACCESS.may(cell.role(), Use.SEE_CASE, cell.ways())) {
            return;
        }
        try (SignedIn officer = new SignedIn(cell.role())) {
            String base = "/cases/" + cell.of().id();
            String text = officer.page(base);
            for (Act act : Act.values()) {
                if (!ACCESS.may(cell.role(), Operation.of(act), cell.ways())) {
                    assertThat(text).as("%s %s", cell, act).doesNotContain(base + "/acts/" + Names.slug(act) + "\"");
                }
            }
        }
    }
}
