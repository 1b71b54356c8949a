package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.places.SiteKind;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Event.StayRecorded.Details;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a stay by its page, and where the file tells of it. */
class StayPagesTest {
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
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

    /** Somebody who came to a site two days ago. */
    private record Guest(CaseId id, UUID site, StayId stay) {
        static Guest at(UUID site, String name) {
            CaseId id = Lodgings.man(name);
            StayId stay = new StayId(UUID.randomUUID());
            RecordStay arrives = new RecordStay(
                    stay, StayStep.ARRIVED, new SiteId(site), Optional.empty(), Optional.empty(), new Details("", ""));
            RunningApplication.context()
                    .getBean(Casework.class)
                    .submit(Submission.now(
                                    UUID.randomUUID(),
                                    id,
                                    new OfficerId(SomeCase.supervisor()),
                                    SomeCase.OFFICE,
                                    arrives)
                            .occurred(Lodgings.now().minus(Duration.ofDays(2))));
            return new Guest(id, site, stay);
        }

        String page() {
            return "/stays/" + stay;
        }

        Stay now() {
            return Lodgings.state(id).findStay(stay).orElseThrow();
        }

        HttpResponse<String> send(StayStep step, String... fields) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("commandId", UUID.randomUUID().toString());
            form.put("step", step.name());
            for (int i = 0; i < fields.length; i += 2) {
                form.put(step + "." + fields[i], fields[i + 1]);
            }
            return station.post("/account/password", page(), form);
        }

        void done(StayStep step, String... fields) {
            assertThat(HttpBrowser.where(send(step, fields))).isEqualTo(page() + "?done=" + step);
        }
    }

    private static String typed(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).withSecond(0).withNano(0).toString();
    }

    @Test
    void aStayGoesThroughLeaveAbsenceAndReturnAndEndsSomewhere() {
        Guest guest = Guest.at(Lodgings.site("Albergue de paso", SiteKind.SHELTER, 4), "Paso");
        guest.done(StayStep.WENT_ON_LEAVE, "until", "2030-01-01T10:00", "words", "Al hospital con su hija");
        assertThat(station.get(guest.page()).body())
                .contains("con permiso de salida", "Al hospital con su hija", "mar 1 ene 2030, 10:00")
                .contains("Anotar que volvió")
                .doesNotContain("Cambiar de cama");
        guest.done(StayStep.CAME_BACK);
        guest.done(StayStep.ABSENCE_NOTICED, "words", "No cenó");
        assertThat(guest.now().state()).isEqualTo(Stay.State.ABSENT);
        guest.done(StayStep.CAME_BACK);
        guest.done(StayStep.LEFT, "words", "A Monterrey, con su tío");
        assertThat(guest.now().state()).isEqualTo(Stay.State.LEFT);
        assertThat(station.get(guest.page()).body())
                .contains("Dejó el lugar", "A Monterrey, con su tío", "No cenó", "se fue")
                .doesNotContain("name=\"step\"");
    }

    @Test
    void whoMovesHasTheOtherBedOrIsToldWhyNot() {
        UUID site = Lodgings.site("Albergue que muda", SiteKind.SHELTER, 3);
        Guest first = Guest.at(site, "Muda");
        Guest second = Guest.at(site, "Queda");
        String taken = second.now().bed().orElseThrow().toString();
        BedId before = first.now().bed().orElseThrow();
        assertThat(first.send(StayStep.MOVED, "bed", taken).body()).contains("ya la tiene otra persona");
        UUID other = Lodgings.site("Albergue ajeno", SiteKind.SHELTER, 1);
        String foreign = Lodgings.beds(other, 0).getFirst().id().toString();
        assertThat(first.send(StayStep.MOVED, "bed", foreign).body()).contains("Esta cama no es de Albergue que muda");
        assertThat(first.now().bed()).contains(before);
        first.done(StayStep.MOVED, "bed", Lodgings.beds(site, 0).get(2).id().toString());
        assertThat(first.now().bed())
                .contains(new BedId(Lodgings.beds(site, 0).get(2).id()));
        first.done(StayStep.MOVED);
        assertThat(first.now().bed())
                .isPresent()
                .get()
                .isNotEqualTo(second.now().bed().orElseThrow());
    }

    @Test
    void whatCannotBeIsRefusedBesideItsFieldAndWhatWasTypedStays() {
        Guest guest = Guest.at(Lodgings.site("Albergue exacto", SiteKind.SHELTER, 2), "Exacto");
        HttpResponse<String> early = guest.send(
                StayStep.LEFT,
                "words",
                "A Tuxtla",
                "occurredAt",
                typed(guest.now().from().minusSeconds(3600)));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body())
                .contains("La estancia terminaría antes de empezar", "id=\"LEFT-occurredAt-fault\"", "A Tuxtla");
        assertThat(guest.send(StayStep.LEFT, "words", "", "occurredAt", "").body())
                .contains("id=\"LEFT-words-fault\"");
        assertThat(guest.send(StayStep.WENT_ON_LEAVE).body()).contains("id=\"WENT_ON_LEAVE-until-fault\"");
        assertThat(guest.send(StayStep.WENT_ON_LEAVE, "until", "2017-01-01T10:00")
                        .body())
                .contains("id=\"WENT_ON_LEAVE-until-fault\"", "Terminaría antes de empezar");
        assertThat(guest.send(StayStep.LEFT, "words", "x", "occurredAt", "2031-01-01T10:00")
                        .statusCode())
                .isEqualTo(422);
        assertThat(guest.send(StayStep.CAME_BACK).body()).contains("No sigue de cómo está la estancia");
        assertThat(guest.now().state()).isEqualTo(Stay.State.HERE);
    }

    @Test
    void aDepartureThatNobodyRecordedIsRecordedWithItsTrueTimeAndTheBedWasFreeFromThen() {
        UUID site = Lodgings.site("Albergue sin avisar", SiteKind.SHELTER, 1);
        Guest gone = Guest.at(site, "Ido");
        Instant left = Lodgings.now().minus(Duration.ofHours(30));
        gone.done(StayStep.LEFT, "words", "No se sabe", "occurredAt", typed(left));
        assertThat(gone.now().end())
                .isPresent()
                .get()
                .isEqualTo(LocalDateTime.parse(typed(left)).atZone(ZONE).toInstant());
        CaseId next = Lodgings.man("Siguiente");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("commandId", UUID.randomUUID().toString());
        form.put("case", next.toString());
        form.put("who", next.toString());
        form.put("step", "ARRIVED");
        form.put("occurredAt", typed(Lodgings.now().minus(Duration.ofHours(28))));
        assertThat(HttpBrowser.where(station.post("/account/password", "/places/" + site + "/arrive", form)))
                .contains("came=");
        assertThat(Lodgings.state(next).findPresentStay().flatMap(Stay::bed))
                .contains(new BedId(Lodgings.beds(site, 0).getFirst().id()));
    }

    @Test
    void aReservationIsGivenUpOrReceived() {
        UUID site = Lodgings.site("Albergue reservado", SiteKind.SHELTER, 2);
        CaseId id = Lodgings.man("Reservado");
        StayId stay = new StayId(UUID.randomUUID());
        Lodgings.act(
                id,
                new RecordStay(
                        stay,
                        StayStep.RESERVED,
                        new SiteId(site),
                        Optional.empty(),
                        Optional.of(Lodgings.now().plus(Duration.ofDays(1))),
                        new Details("", "")));
        Guest guest = new Guest(id, site, stay);
        assertThat(station.get(guest.page()).body())
                .contains("Ya llegó: recibir", "/places/" + site + "/arrive?case=" + id);
        guest.done(StayStep.LAPSED, "words", "Se fue con su familia");
        assertThat(guest.now().state()).isEqualTo(Stay.State.LAPSED);
    }

    @Test
    void whoMayNotRecordSeesWhatHappenedAndWhoseFileIsClosedSeesNothing() {
        Guest guest = Guest.at(Lodgings.site("Albergue visto", SiteKind.SHELTER, 2), "Visto");
        try (SignedIn legal = new SignedIn(Role.LEGAL);
                SignedIn interpreter = new SignedIn(Role.INTERPRETER)) {
            assertThat(legal.page(guest.page()))
                    .contains("Visto Hernández", "Llegó a un lugar")
                    .doesNotContain("name=\"step\"");
            assertThat(legal.post(
                                    "/account/password",
                                    guest.page(),
                                    Map.of("step", "LEFT", "LEFT.words", "Nadie lo manda"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(new String(interpreter.get(guest.page()).body(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Visto");
        }
        assertThat(guest.now().state()).isEqualTo(Stay.State.HERE);
        assertThat(station.get("/stays/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(station.post("/account/password", guest.page(), Map.of("step", "FLEW"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFileTellsWhereSomebodyStaysAndLeadsToAnotherSite() {
        UUID site = Lodgings.site("Albergue del expediente", SiteKind.SHELTER, 2);
        UUID other = Lodgings.site("Albergue vecino del expediente", SiteKind.SHELTER, 2);
        Guest guest = Guest.at(site, "Expediente");
        String file = station.get("/cases/" + guest.id()).body();
        assertThat(file)
                .contains("Dónde se queda", guest.page(), "Albergue del expediente", "está aquí")
                .contains("Nave · Sala, cama 1", "<option value=\"" + other + "\">Albergue vecino del expediente")
                .doesNotContain("<option value=\"" + site);
        assertThat(HttpBrowser.where(station.get("/places/arrive?site=" + other + "&case=" + guest.id())))
                .isEqualTo("/places/" + other + "/arrive?case=" + guest.id());
        assertThat(station.get("/places/" + other + "/arrive?case=" + guest.id())
                        .body())
                .contains("Ahora se queda en", "Albergue del expediente");
        try (SignedIn legal = new SignedIn(Role.LEGAL)) {
            assertThat(legal.page("/cases/" + guest.id()))
                    .contains("Dónde se queda", "Albergue del expediente")
                    .doesNotContain("/places/arrive");
        }
    }

    @Test
    void aBedOfTheDrawingLeadsToTheStayThatHasIt() {
        UUID site = Lodgings.site("Albergue dibujado", SiteKind.SHELTER, 2);
        Guest guest = Guest.at(site, "Dibujada");
        assertThat(station.get("/places/" + site).body())
                .contains("class=\"bed taken\" href=\"" + guest.page())
                .contains("class=\"bed free\" href=\"/places/" + site + "/arrive?bed=")
                .contains("href=\"/places/" + site + "/arrive\"");
        try (SignedIn legal = new SignedIn(Role.LEGAL)) {
            assertThat(legal.page("/places/" + site))
                    .contains("class=\"bed taken\"")
                    .doesNotContain("/stays/", "/arrive");
        }
    }

    @Test
    void theUnusedStepsOfOtherPagesAreNotTakenHere() {
        Guest guest = Guest.at(Lodgings.site("Albergue cerrado a pasos", SiteKind.SHELTER, 2), "Pasos");
        assertThat(Stream.of(StayStep.ARRIVED, StayStep.RESERVED, StayStep.FOUND)
                        .map(step -> guest.send(step).statusCode()))
                .containsOnly(404);
        assertThat(List.of(guest.now().state())).containsExactly(Stay.State.HERE);
    }
}
