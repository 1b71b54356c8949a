package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.IssueCertificate;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Stay;
import org.acogida.rulebook.Act;
import org.acogida.sites.SomeStays;
import org.acogida.web.Lodgings.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Receiving people at a site by its page. */
class ArrivePagesTest {
    private static final int IN_A_ROW = 60;

    private static HttpBrowser station;

    @BeforeAll
    static void signIn() {
        station = new HttpBrowser(RunningApplication.at("").toString());
        station.signIn("station");
    }

    @AfterAll
    static void signOut() {
        station.close();
    }

    /** The form of somebody, sent with these of their family. */
    private static HttpResponse<String> receive(UUID site, CaseId person, List<CaseId> who, String... fields) {
        String page = "/places/" + site + "/arrive";
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("commandId", List.of(UUID.randomUUID().toString()));
        form.put("case", List.of(person.toString()));
        form.put("who", who.stream().map(CaseId::toString).toList());
        form.put("step", List.of("ARRIVED"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return send(page, form);
    }

    private static HttpResponse<String> send(String page, Map<String, List<String>> form) {
        form.put("_csrf", List.of(station.token("/account/password")));
        return station.postWhole(page, form);
    }

    private static Optional<Stay> stay(CaseId id) {
        return Lodgings.state(id).findPresentStay();
    }

    private static List<CaseId> mother() {
        return Lodgings.family(
                "Recinos",
                List.of(
                        new Member("Rosa", org.acogida.procedure.Role.HEAD, Sex.F, 1985),
                        new Member("Luz", org.acogida.procedure.Role.CHILD, Sex.F, 2010),
                        new Member("Beto", org.acogida.procedure.Role.CHILD, Sex.M, 2012)));
    }

    @Test
    void sixtyInARowAreReceivedAtTheDoorOfAGymnasium() {
        UUID gym = Lodgings.site("Gimnasio de la puerta", SiteKind.COMMUNITY, IN_A_ROW);
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < IN_A_ROW; i++) {
            CaseId id = Lodgings.man("Formado");
            all.add(id);
            assertThat(station.get("/places/" + gym + "/arrive?case=" + id).body())
                    .contains("name=\"who\" value=\"" + id + "\" checked");
            HttpResponse<String> answer = receive(gym, id, List.of(id));
            assertThat(HttpBrowser.where(answer)).isEqualTo("/places/" + gym + "/arrive?came=" + id);
        }
        String next =
                station.get("/places/" + gym + "/arrive?came=" + all.getLast()).body();
        assertThat(next)
                .contains(
                        "Anotado: una persona", "id=\"q\"", "Ninguna de 60 camas está libre", "60 personas están aquí")
                .contains(stay(all.getLast()).orElseThrow().id().toString());
        assertThat(all.stream().flatMap(id -> stay(id).flatMap(Stay::bed).stream()))
                .hasSize(IN_A_ROW)
                .doesNotHaveDuplicates();
        CaseId late = Lodgings.man("Tarde");
        HttpResponse<String> full = receive(gym, late, List.of(late));
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body())
                .contains("No se anotó a nadie", "Tarde Hernández", "no queda ninguna cama libre")
                .contains("Anotar que están aquí, sin cama");
        assertThat(stay(late)).isEmpty();
        assertThat(HttpBrowser.where(receive(gym, late, List.of(late), "fact", "YES")))
                .contains("came=");
        assertThat(stay(late).flatMap(Stay::bed)).isEmpty();
        assertThat(station.get("/places/" + gym + "/arrive").body()).contains("Una persona más que camas");
    }

    @Test
    void oneMoreThanBedsAlarmsOnEachPageOfWhoeverRunsTheSiteUntilItIsOver() {
        UUID gym = Lodgings.site("Gimnasio municipal de 155", SiteKind.COMMUNITY, 155);
        SomeStays stays = new SomeStays(RunningApplication.database());
        for (int i = 0; i < 155; i++) {
            stays.add(gym, i % 2 == 0 ? "HERE" : "ON_LEAVE");
        }
        stays.add(gym, "RESERVED");
        String alarm = "Más personas que camas en ";
        Supplier<Boolean> told = () -> Stream.of("/worklist", "/places", "/laws", "/places/" + gym)
                .map(page -> station.get(page).body())
                .allMatch(page -> page.contains(alarm)
                        && page.contains("Gimnasio municipal de 155")
                        && page.contains("156 en 155 camas"));
        assertThat(station.get("/worklist").body()).doesNotContain("en 155 camas");
        CaseId id = Lodgings.man("Ciento cincuenta y seis");
        receive(gym, id, List.of(id), "fact", "YES");
        assertThat(told.get()).isTrue();
        try (SignedIn supervisor = new SignedIn(Role.SUPERVISOR);
                SignedIn reception = new SignedIn(Role.RECEPTION)) {
            assertThat(supervisor.page("/worklist")).contains("156 en 155 camas");
            assertThat(reception.page("/worklist")).doesNotContain("156 en 155 camas");
        }
        String stay = "/stays/" + stay(id).orElseThrow().id();
        station.post("/account/password", stay, Map.of("step", "LEFT", "LEFT.words", "A otro gimnasio"));
        assertThat(station.get("/worklist").body()).doesNotContain("en 155 camas");
    }

    @Test
    void aFamilyIsFoundByOneNameAndComesWholeInOneStep() {
        UUID shelter = Lodgings.site(
                "Albergue de familias",
                SiteKind.SHELTER,
                List.of(
                        Lodgings.room("Familias", "Cuarto 1", RoomUse.FAMILY, 2),
                        Lodgings.room("Familias", "Cuarto 2", RoomUse.FAMILY, 4)));
        List<CaseId> family = mother();
        String found =
                station.get("/places/" + shelter + "/arrive?q=Rosa+Recinos").body();
        assertThat(found).contains("/arrive?case=" + family.getFirst());
        String form = station.get("/places/" + shelter + "/arrive?case=" + family.getFirst())
                .body();
        family.forEach(id -> assertThat(form).contains("name=\"who\" value=\"" + id + "\" checked"));
        assertThat(form).contains("Cuarto 1, cama 1", "Cuarto 2, cama 4");
        assertThat(HttpBrowser.where(receive(shelter, family.getFirst(), family)))
                .contains("came=");
        assertThat(family.stream().flatMap(id -> stay(id).flatMap(Stay::bed).stream()))
                .isSubsetOf(Lodgings.beds(shelter, 1).stream()
                        .map(bed -> new BedId(bed.id()))
                        .toList())
                .hasSize(3);
        String again = station.get("/places/" + shelter + "/arrive?case=" + family.getFirst())
                .body();
        assertThat(again).contains("Ya está aquí desde").doesNotContain("\" checked=\"checked\" disabled");
    }

    @Test
    void whoLeavesSomebodyOutSaysWhyAndWhatTheFamilyWants() {
        UUID shelter = Lodgings.site("Albergue que separa", SiteKind.SHELTER, 6);
        List<CaseId> family = mother();
        List<CaseId> two = family.subList(0, 2);
        HttpResponse<String> refused = receive(shelter, family.getFirst(), two);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("De su familia 1 no están aquí ni llegan ahora", "href=\"#words\"");
        assertThat(two).allMatch(id -> stay(id).isEmpty());
        receive(shelter, family.getFirst(), two, "words", "Beto está en el hospital", "view", "Su madre lo visita");
        assertThat(two).allMatch(id -> stay(id).isPresent());
        assertThat(stay(family.getLast())).isEmpty();
    }

    @Test
    void aBedThatIsNamedIsTheirsOrItIsSaidWhatIsFree() {
        UUID gym = Lodgings.site("Gimnasio con camas", SiteKind.COMMUNITY, 3);
        String bed = Lodgings.beds(gym, 0).get(1).id().toString();
        CaseId first = Lodgings.man("Primero");
        String form = station.get("/places/" + gym + "/arrive?case=" + first + "&bed=" + bed)
                .body();
        assertThat(form).contains("<option value=\"" + bed + "\" selected");
        receive(gym, first, List.of(first), "bed", bed);
        assertThat(stay(first).flatMap(Stay::bed)).hasToString("Optional[" + bed + "]");
        CaseId second = Lodgings.man("Segundo");
        assertThat(receive(gym, second, List.of(second), "bed", bed).body())
                .contains("ya la tiene otra persona", "Libres: Nave Sala · 1, Nave Sala · 3");
        UUID other = Lodgings.site("Otro gimnasio", SiteKind.COMMUNITY, 1);
        String elsewhere = Lodgings.beds(other, 0).getFirst().id().toString();
        assertThat(receive(gym, second, List.of(second), "bed", elsewhere).body())
                .contains("Esta cama no es de Gimnasio con camas");
        assertThat(stay(second)).isEmpty();
    }

    @Test
    void aReservationIsKeptUntilAMomentAndReceivedInTheSameBed() {
        UUID gym = Lodgings.site("Gimnasio que espera", SiteKind.COMMUNITY, 2);
        CaseId id = Lodgings.man("Esperado");
        assertThat(receive(gym, id, List.of(id), "step", "RESERVED").statusCode())
                .isEqualTo(422);
        assertThat(receive(gym, id, List.of(id), "step", "RESERVED", "until", "2017-01-01T10:00")
                        .body())
                .contains("Terminaría antes de empezar");
        receive(gym, id, List.of(id), "step", "RESERVED", "until", "2019-01-01T10:00");
        Stay reserved = Lodgings.state(id).stays().getFirst();
        assertThat(reserved.state()).isEqualTo(Stay.State.RESERVED);
        String form = station.get("/places/" + gym + "/arrive?case=" + id).body();
        assertThat(form)
                .contains("Tiene reservada aquí")
                .contains("name=\"stay." + id + "\" value=\"" + reserved.id() + "\"");
        receive(gym, id, List.of(id), "stay." + id, reserved.id().toString());
        Stay here = stay(id).orElseThrow();
        assertThat(here.id()).isEqualTo(reserved.id());
        assertThat(here.bed()).isEqualTo(reserved.bed());
    }

    @Test
    void aFormThatIsSentTwiceReceivesOnce() {
        UUID gym = Lodgings.site("Gimnasio doble", SiteKind.COMMUNITY, 3);
        CaseId id = Lodgings.man("Doble");
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("commandId", List.of(UUID.randomUUID().toString()));
        form.put("case", List.of(id.toString()));
        form.put("who", List.of(id.toString()));
        form.put("step", List.of("ARRIVED"));
        for (int i = 0; i < 2; i++) {
            assertThat(HttpBrowser.where(send("/places/" + gym + "/arrive", form)))
                    .contains("came=" + id);
        }
        assertThat(Lodgings.state(id).stays()).hasSize(1);
    }

    @Test
    void aCertificateIsReadAndAForeignSquareIsSaidToBeNone() {
        UUID gym = Lodgings.site("Gimnasio con lector", SiteKind.COMMUNITY, 3);
        CaseId id = Lodgings.man("Certificado");
        Lodgings.act(id, new FileClaim(Manner.ORAL, "Teme volver."), new IssueCertificate(""));
        String token = Lodgings.state(id).documents().get("certificate");
        for (String read : List.of(token, "https%3A%2F%2Facogida.test%2Fv%2F" + token)) {
            assertThat(HttpBrowser.where(station.get("/places/" + gym + "/arrive?q=" + read)))
                    .isEqualTo("/places/" + gym + "/arrive?case=" + id);
        }
        assertThat(station.get("/places/" + gym + "/arrive?q=https%3A%2F%2Fexample.org%2Fwin")
                        .body())
                .contains("no es el código de ninguna constancia");
        assertThat(station.get("/places/" + gym + "/arrive?q=" + "A".repeat(24)).body())
                .contains("Nadie se registró como");
        assertThat(station.get("/places/" + gym + "/arrive?q=" + id).body()).contains("/arrive?case=" + id);
    }

    @Test
    void whoCameEarlierIsRecordedWithTheTrueTimeAndNeverTooEarly() {
        UUID gym = Lodgings.site("Gimnasio de ayer", SiteKind.COMMUNITY, 3);
        CaseId id = Lodgings.man("Ayer");
        LocalDateTime then = LocalDateTime.ofInstant(
                        Lodgings.now().minus(Duration.ofHours(20)), ZoneId.of("America/Mexico_City"))
                .withNano(0);
        assertThat(receive(gym, id, List.of(id), "occurredAt", "2031-01-01T10:00")
                        .statusCode())
                .isEqualTo(422);
        receive(gym, id, List.of(id), "occurredAt", then.toString());
        assertThat(LocalDateTime.ofInstant(stay(id).orElseThrow().from(), ZoneId.of("America/Mexico_City")))
                .isEqualTo(then);
    }

    @Test
    void aClosedSiteTakesNobodyWhomTheLawKeepsOutAndAFactAlarms() {
        UUID closed = Lodgings.site("Estación cerrada", SiteKind.STATION, 6);
        List<CaseId> family = mother();
        String form = station.get("/places/" + closed + "/arrive?case=" + family.getFirst())
                .body();
        assertThat(form).contains("Es un lugar cerrado", "Ahora la ley no lo permite");
        HttpResponse<String> refused = receive(closed, family.getFirst(), family);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("No se anotó a nadie", "Ninguna niña, niño o adolescente en estación")
                .doesNotContain("la persona no tiene ingreso");
        assertThat(family)
                .allMatch(id -> stay(id).isEmpty() && !Lodgings.state(id).held());
        receive(closed, family.getFirst(), family, "fact", "YES");
        assertThat(family).allMatch(id -> stay(id).isPresent());
        assertThat(family.stream()
                        .map(id -> Lodgings.state(id).listOpenIncidents().size()))
                .containsExactly(0, 1, 1);
    }

    @Test
    void whoeverMayBeHeldIsAdmittedToTheStationInTheSameStep() {
        UUID closed = Lodgings.site("Estación que ingresa", SiteKind.STATION, 2);
        CaseId id = Lodgings.man("Ingresado");
        Lodgings.act(id, new TakeStep(Act.HAND_OVER, ""));
        assertThat(station.get("/places/" + closed + "/arrive?case=" + id).body())
                .contains("Es un lugar cerrado", "En lugar de la estación", "Custodia de una institución")
                .doesNotContain("Ahora la ley no lo permite");
        assertThat(receive(closed, id, List.of(id)).body()).contains("nadie ha escrito por qué no se toma");
        assertThat(stay(id)).isEmpty();
        receive(closed, id, List.of(id), "reasons", "Ningún albergue tiene lugar");
        assertThat(stay(id).flatMap(Stay::bed)).isPresent();
        assertThat(Lodgings.state(id).held()).isTrue();
    }

    @Test
    void whatWasRecordedByMistakeIsUndoneWithAReasonAndTheDoorGoesOn() {
        UUID gym = Lodgings.site("Gimnasio que deshace", SiteKind.COMMUNITY, 3);
        CaseId id = Lodgings.man("Equivocado");
        receive(gym, id, List.of(id));
        String stay = "/stays/" + stay(id).orElseThrow().id();
        Map<String, String> undo = new LinkedHashMap<>(Map.of("step", "LEFT", "back", "arrive"));
        assertThat(station.post("/account/password", stay, undo).statusCode()).isEqualTo(422);
        undo.put("LEFT.words", "Era otra persona");
        assertThat(HttpBrowser.where(station.post("/account/password", stay, undo)))
                .isEqualTo("/places/" + gym + "/arrive?undone=1");
        assertThat(stay(id)).isEmpty();
        assertThat(station.get(stay).body()).contains("Era otra persona", "Dejó el lugar");
    }

    @Test
    void nobodyIsChosenNobodyIsRecordedAndWhoMayNotReceiveIsTurnedAway() {
        UUID gym = Lodgings.site("Gimnasio vacío", SiteKind.COMMUNITY, 3);
        CaseId id = Lodgings.man("Nadie");
        assertThat(receive(gym, id, List.of()).body()).contains("href=\"#who\"");
        assertThat(station.get("/places/" + gym + "/arrive?case=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(station.get("/places/" + UUID.randomUUID() + "/arrive").statusCode())
                .isEqualTo(404);
        for (Role role : List.of(Role.LEGAL, Role.AUDITOR)) {
            try (SignedIn other = new SignedIn(role)) {
                assertThat(Stream.of("/arrive", "/arrive?case=" + id)
                                .map(page -> other.get("/places/" + gym + page).statusCode()))
                        .containsOnly(403);
            }
        }
    }
}
