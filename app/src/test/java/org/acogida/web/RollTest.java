package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.acogida.access.Role;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.StayStep;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.SomeStays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the emergency roll of a site says, and to whom. */
class RollTest {
    private static final LocalDate GROWN = LocalDate.of(1985, 3, 1);
    private static final Instant LATER = Instant.parse("2018-09-04T02:00:00Z");
    private static SignedIn station;

    @BeforeAll
    static void signIn() {
        station = new SignedIn(Role.STATION);
    }

    @AfterAll
    static void signOut() {
        station.close();
    }

    private static HouseholdId household() {
        return new HouseholdId(UUID.randomUUID());
    }

    private static House.Lodger grown(House house, String name, int room, int bed) {
        return house.lodge(household(), name, GROWN, org.acogida.procedure.Role.SINGLE, Set.of(), room, bed);
    }

    @Test
    void itNamesWhoIsHereByRoomAndBedAndWhoHasNoneLast() {
        House house = House.of("Albergue de la lista", 4, 4);
        HouseholdId family = household();
        grown(house, "Mazatl", 0, 2);
        house.lodge(family, "Citlalmina", GROWN, org.acogida.procedure.Role.HEAD, Set.of(), 1, 1);
        grown(house, "Nenetl", 1, 2);
        house.lodge(
                family, "Xochitl <niña>", LocalDate.of(2010, 5, 1), org.acogida.procedure.Role.CHILD, Set.of(), 1, 3);
        grown(house, "Tlaloc", 0, 0);
        house.lodge(
                household(),
                "Cuauhtli",
                LocalDate.of(1940, 1, 1),
                org.acogida.procedure.Role.SINGLE,
                Set.of(Need.ER, Need.TR),
                0,
                0);
        String page = station.page(house.page() + "/roll?lang=es");
        assertThat(page)
                .containsSubsequence(
                        "Albergue de la lista",
                        "Cuarto 1",
                        "Mazatl",
                        "Cuarto 2",
                        "Citlalmina",
                        "Xochitl &lt;niña&gt;",
                        "niña o niño de 8 años",
                        "Nenetl",
                        "Sin cama",
                        "Cuauhtli",
                        "ayuda para salir",
                        "Tlaloc")
                .containsSubsequence(
                        "Aquí</dt><dd>6", "Fuera</dt><dd>0", "aquí</dt><dd>1", "salir</dt><dd>1", "cama</dt><dd>2")
                .doesNotContain("HND", "Tortura", "TR<");
        assertThat(between(page, "Citlalmina", "Xochitl")).doesNotContain("</tbody>");
        assertThat(between(page, "Xochitl", "Nenetl")).contains("</tbody>");
        Papers paper = Papers.read(station.get(house.page() + "/roll.pdf").body());
        assertThat(paper.text())
                .containsSubsequence(
                        "Albergue de la lista", "Mazatl", "Citlalmina", "Xochitl <niña>", "Nenetl", "Tlaloc");
        assertThat(paper.tagged() && paper.embedded()).isTrue();
    }

    private static String between(String page, String from, String to) {
        return page.substring(page.indexOf(from), page.indexOf(to));
    }

    @Test
    void whoIsOutIsNotCountedAsHereAndNotLookedFor() {
        House house = House.of("Albergue con salidas", 6);
        House.Lodger leave = grown(house, "Itzel", 0, 1);
        House.Lodger absent = grown(house, "Yaretzi", 0, 2);
        House.Lodger gone = grown(house, "Necalli", 0, 3);
        grown(house, "Ehecatl", 0, 4);
        Instant back = Instant.parse("2018-10-25T20:00:00Z");
        house.step(leave, StayStep.WENT_ON_LEAVE, Optional.of(back), LATER);
        house.step(absent, StayStep.ABSENCE_NOTICED, Optional.empty(), LATER);
        house.step(gone, StayStep.LEFT, Optional.empty(), LATER);
        String page = station.page(house.page() + "/roll?lang=es");
        assertThat(page)
                .containsSubsequence("Aquí</dt><dd>1", "Fuera</dt><dd>2")
                .contains("con permiso hasta jue 25 oct 2018, 15:00", "ausente: no se sabe dónde está")
                .doesNotContain("Necalli", "Vista: Itzel", "Vista: Yaretzi")
                .contains("Vista: Ehecatl");
    }

    @Test
    void whoeverCannotBeNamedHasALineAllTheSame() {
        House house = House.of("Albergue sin nombres", 2);
        assertThat(station.page(house.page() + "/roll?lang=es")).contains("Nadie se aloja aquí.");
        new SomeStays(RunningApplication.database()).add(house.id(), "HERE");
        assertThat(station.page(house.page() + "/roll?lang=es"))
                .contains("Sin nombre en el programa", "Aquí</dt><dd>1");
    }

    @Test
    void eachTakingIsOnRecordOnceWithHowManyPeople() {
        House house = House.of("Albergue que se lee", 1);
        SomeStays stays = new SomeStays(RunningApplication.database());
        for (int i = 0; i < 137; i++) {
            stays.add(house.id(), "HERE");
        }
        station.page(house.page() + "/roll");
        station.get(house.page() + "/roll.pdf");
        JdbcClient owner = JdbcClient.create(RunningApplication.database().asOwner());
        long lines = 0;
        for (int i = 0; i < 400 && lines < 2; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            lines = owner.sql(
                            "select count(*) from reading where operation = 'take-roll' and kind = 'LIST' and people = 137")
                    .query(Long.class)
                    .single();
        }
        assertThat(lines).isEqualTo(2);
    }

    @Test
    void onlyTheOfficeThatRunsTheSiteTakesItsRoll() {
        House own = House.of("Albergue propio", 2);
        House other = House.of(new OfficeId("ciudad-hidalgo"), "Albergue ajeno", 2);
        grown(own, "Tonalli", 0, 1);
        grown(other, "Tepin", 0, 1);
        for (Role role : Role.values()) {
            try (SignedIn somebody = new SignedIn(role)) {
                boolean may =
                        Set.of(Role.RECEPTION, Role.STATION, Role.SUPERVISOR).contains(role);
                for (String form : new String[] {"/roll", "/roll.pdf"}) {
                    assertThat(somebody.get(own.page() + form).statusCode())
                            .as(role + form)
                            .isEqualTo(may ? 200 : 403);
                    HttpResponse<byte[]> refused = somebody.get(other.page() + form);
                    assertThat(refused.statusCode()).as(role + form).isEqualTo(403);
                    assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                            .doesNotContain("Tepin");
                }
                if (role.isOfOffice()) {
                    assertThat(somebody.page(own.page()).contains("/roll\""))
                            .as(role + "")
                            .isEqualTo(may);
                    assertThat(somebody.page(other.page())).doesNotContain("/roll\"");
                }
            }
        }
        assertThat(station.get("/places/" + UUID.randomUUID() + "/roll").statusCode())
                .isEqualTo(404);
    }

    @Test
    void threeHundredPeopleFitOnOnePageAndOnPaper() {
        House house = House.of("Albergue lleno", 1);
        for (int i = 0; i < 300; i++) {
            grown(house, "Persona" + i, 0, 0);
        }
        assertThat(station.page(house.page() + "/roll")).contains("Persona0 ", "Persona299 ");
        Papers paper = Papers.read(station.get(house.page() + "/roll.pdf").body());
        assertThat(paper.text()).contains("Persona0 ", "Persona299 ");
        assertThat(paper.pages()).isBetween(6, 16);
    }

    @Test
    void theKeptPageSaysNothingOfAnybodyAndIsTheSameForAll() {
        try (HttpBrowser stranger = new HttpBrowser(RunningApplication.at("").toString())) {
            String page = stranger.get("/places/kept-roll?lang=es").body();
            assertThat(page)
                    .contains("Lista de emergencia, sin red", "DEMOSTRACIÓN")
                    .doesNotContain("csrf");
            assertThat(station.page("/places/kept-roll?lang=es")).isEqualTo(page);
            assertThat(stranger.get("/places/roll-worker.js").headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        }
    }
}
