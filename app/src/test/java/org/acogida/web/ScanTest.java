package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.places.Standards;
import org.acogida.places.Supply;
import org.acogida.postgres.Reach;
import org.acogida.presence.Presence;
import org.acogida.presence.Presence.Seen;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.IssueCertificate;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayStep;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scan at a site is answered, and what it leaves. */
class ScanTest {
    private static final LocalDate GROWN = LocalDate.of(1985, 3, 1);
    private static final Instant LATER = Instant.parse("2018-09-04T02:00:00Z");
    private static final JdbcClient OWNER =
            JdbcClient.create(RunningApplication.database().asOwner());
    private static SignedIn station;

    @BeforeAll
    static void signIn() {
        station = new SignedIn(Role.STATION);
    }

    @AfterAll
    static void signOut() {
        station.close();
    }

    private static House.Lodger lodge(House house, String name) {
        return house.lodge(
                new HouseholdId(UUID.randomUUID()), name, GROWN, org.acogida.procedure.Role.SINGLE, Set.of(), 0, 0);
    }

    private static String scan(House house, UUID form, String code, String given) {
        String page = house.page() + "/scan?lang=es";
        HttpResponse<byte[]> answer = station.post(
                page, house.page() + "/scan", Map.of("commandId", form.toString(), "code", code, "given", given));
        assertThat(answer.statusCode()).isEqualTo(200);
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        return said.substring(
                said.indexOf("<section id=\"answer\""), said.indexOf("<form", said.indexOf("id=\"answer\"")));
    }

    private static String scan(House house, String code) {
        return scan(house, UUID.randomUUID(), code, "");
    }

    private static boolean isNoted(House.Lodger one) {
        return OWNER.sql("select exists (select from presence where case_id = :id)")
                .param("id", one.id().value())
                .query(Boolean.class)
                .single();
    }

    private static CaseState state(CaseId id) {
        return Reach.whole(() ->
                        RunningApplication.context().getBean(Casework.class).find(id))
                .orElseThrow();
    }

    private static Stay.State stay(House.Lodger one) {
        return state(one.id()).findStay(one.stay()).orElseThrow().state();
    }

    private static int count(House house, String kind) {
        return OWNER.sql("select coalesce(sum(number), 0) from given_count where site = :site and kind = :kind")
                .param("site", house.id())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    @Test
    void aCertificateSaysWhoIsPresentAndWhereTheySleep() {
        House house = House.of("Albergue del lector", 4);
        House.Lodger one = house.lodge(
                new HouseholdId(UUID.randomUUID()),
                "Mazatl <i>",
                GROWN,
                org.acogida.procedure.Role.SINGLE,
                Set.of(),
                0,
                2);
        House.submit(one.id(), new FileClaim(Manner.WRITTEN, "Me buscan."), LATER);
        House.submit(one.id(), new IssueCertificate("given-later"), LATER.plusSeconds(60));
        String token = Optional.ofNullable(state(one.id()).documents().get("certificate"))
                .orElseThrow();
        assertThat(scan(house, "https://acogida.example/v/" + token))
                .containsSubsequence("Presente", "Mazatl &lt;i&gt;", "Familias · Cuarto 1, cama 2")
                .contains("role=\"status\"");
        assertThat(isNoted(one)).isTrue();
        assertThat(station.page(house.page() + "/scan?lang=es")).contains("Una persona vista hoy, de 1");
        assertThat(scan(house, one.id().toString().toUpperCase(java.util.Locale.ROOT)))
                .contains("Mazatl");
        assertThat(scan(house, one.id().toString().substring(28))).contains("Mazatl");
        long lines = 0;
        for (int i = 0; i < 400 && lines < 3; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            lines = OWNER.sql("select count(*) from reading where kind = 'SCAN' and not charged and case_id = :id")
                    .param("id", one.id().value())
                    .query(Long.class)
                    .single();
        }
        assertThat(lines).isEqualTo(3);
    }

    @Test
    void whatIsNoneOfOursTeachesAndNotesNothing() {
        House house = House.of("Albergue de lo ajeno", 2);
        lodge(house, "Nenetl");
        for (String code : new String[] {
            "https://example.org/win",
            "x".repeat(5_000),
            "AAAAAAAAAAAAAAAAAAAAAAAA",
            "",
            "12345678",
            "𝒳".repeat(41),
            "\u0000"
        }) {
            assertThat(scan(house, UUID.randomUUID(), code, "breakfast"))
                    .contains("role=\"alert\"", "No es de aquí", "Nada se anotó")
                    .doesNotContain("Nenetl", "/arrive");
        }
        assertThat(scan(house, "https://example.org/<b>")).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(count(house, "breakfast")).isZero();
    }

    @Test
    void whoeverStaysElsewhereOrNowhereIsNotNamedAndCanBeReceived() {
        House house = House.of("Albergue de aquí", 2);
        House other = House.of("Albergue de allá", 2);
        House.Lodger elsewhere = lodge(other, "Citlalmina");
        House.Lodger left = lodge(house, "Necalli");
        house.step(left, StayStep.LEFT, Optional.empty(), LATER);
        for (String code : new String[] {
            elsewhere.id().toString(),
            left.id().toString(),
            House.register("Yaretzi").toString()
        }) {
            assertThat(scan(house, UUID.randomUUID(), code, "water"))
                    .contains("No se aloja aquí", house.page() + "/arrive?q=" + code)
                    .doesNotContain("Citlalmina", "Necalli", "Yaretzi", "Albergue de allá");
        }
        assertThat(isNoted(elsewhere)).isFalse();
        assertThat(count(house, "water")).isZero();
    }

    @Test
    void whoeverWasOutHasComeBackByIt() {
        House house = House.of("Albergue de regreso", 4);
        House.Lodger absent = lodge(house, "Itzel");
        House.Lodger leave = lodge(house, "Ehecatl");
        house.step(absent, StayStep.ABSENCE_NOTICED, Optional.empty(), LATER);
        house.step(leave, StayStep.WENT_ON_LEAVE, Optional.of(Instant.parse("2018-10-30T20:00:00Z")), LATER);
        UUID form = UUID.randomUUID();
        assertThat(scan(house, form, absent.id().toString(), "")).contains("ha vuelto", "Itzel");
        assertThat(stay(absent)).isEqualTo(Stay.State.HERE);
        int version = state(absent.id()).version();
        assertThat(scan(house, form, absent.id().toString(), ""))
                .contains("Itzel")
                .doesNotContain("ha vuelto");
        assertThat(state(absent.id()).version()).isEqualTo(version);
        assertThat(scan(house, leave.id().toString())).contains("ha vuelto");
        assertThat(stay(leave)).isEqualTo(Stay.State.HERE);
    }

    @Test
    void aSecondOfOneKindIsWarnedOfAndCountedAndTheSameFormCountsOnce() {
        House house = House.of("Albergue que da de comer", 4);
        House.Lodger one = lodge(house, "Xochitl");
        House.Lodger two = lodge(house, "Tonalli");
        UUID form = UUID.randomUUID();
        assertThat(scan(house, form, one.id().toString(), "breakfast")).contains("Desayuno: anotado");
        assertThat(scan(house, form, one.id().toString(), "breakfast"))
                .contains("Desayuno: anotado")
                .doesNotContain("Ya recibió");
        assertThat(count(house, "breakfast")).isEqualTo(1);
        assertThat(scan(house, UUID.randomUUID(), one.id().toString(), "breakfast"))
                .contains("role=\"alert\"", "Ya recibió Desayuno hace", "Se anotó de todos modos");
        assertThat(count(house, "breakfast")).isEqualTo(2);
        assertThat(scan(house, form, two.id().toString(), "breakfast")).contains("Desayuno: anotado");
        assertThat(scan(house, UUID.randomUUID(), one.id().toString(), "blanket"))
                .doesNotContain("Ya recibió");
        assertThat(count(house, "breakfast")).isEqualTo(3);
        assertThat(scan(house, UUID.randomUUID(), one.id().toString(), "wine")).contains("Presente");
        assertThat(station.page(house.page() + "/scan?lang=es"))
                .containsSubsequence("Desayuno</dt><dd>3", "Agua</dt><dd>0", "Cobija</dt><dd>1");
    }

    @Test
    void theIntervalEndsToTheSecondAndAnErasedPersonIsForgotten() {
        House house = House.of("Albergue del reloj", 1);
        Presence presence = RunningApplication.context().getBean(Presence.class);
        Supply supply = RunningApplication.context()
                .getBean(Standards.class)
                .findSupply("water")
                .orElseThrow();
        Instant at = Instant.parse("2018-10-19T15:00:00Z");
        CaseId person = new CaseId(UUID.randomUUID());
        for (Duration later : new Duration[] {
            Duration.ZERO,
            Duration.ofMinutes(40),
            Duration.ofMinutes(100).minusSeconds(1),
            Duration.ofMinutes(160).minusSeconds(1)
        }) {
            Seen seen = new Seen(person, new SiteId(house.id()), house.office(), at.plus(later));
            Optional<Instant> before = presence.give(UUID.randomUUID(), seen, supply, LocalDate.of(2018, 10, 19));
            if (later.equals(Duration.ofMinutes(40))) {
                assertThat(before).contains(at);
            } else if (later.equals(Duration.ofMinutes(100).minusSeconds(1))) {
                assertThat(before).contains(at.plus(Duration.ofMinutes(40)));
            } else {
                assertThat(before).isEmpty();
            }
        }
        presence.see(new Seen(person, new SiteId(house.id()), house.office(), at));
        assertThat(presence.listSeen(new SiteId(house.id())))
                .containsEntry(person, at.plus(Duration.ofMinutes(160)).minusSeconds(1));
        presence.forget(person);
        assertThat(presence.listSeen(new SiteId(house.id()))).isEmpty();
        assertThat(OWNER.sql("select count(*) from given where case_id = :id")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(count(house, "water")).isEqualTo(4);
    }

    @Test
    void whoWasNotSeenIsAbsentOnlyOnceSomebodyNotesIt() {
        House house = House.of("Albergue de ausencias", 4);
        House.Lodger unseen = lodge(house, "Cuauhtli");
        House.Lodger seen = lodge(house, "Nahui");
        House.Lodger out = lodge(house, "Tlaloc");
        house.step(out, StayStep.WENT_ON_LEAVE, Optional.of(Instant.parse("2018-10-30T20:00:00Z")), LATER);
        scan(house, seen.id().toString());
        String page = station.page(house.page() + "/absent?lang=es&hours=48");
        assertThat(page)
                .contains(
                        "A una persona no se le ha visto en las últimas 48 horas",
                        "Cuauhtli",
                        "Sin verse desde que llegó")
                .doesNotContain("Nahui", "Tlaloc");
        assertThat(stay(unseen)).isEqualTo(Stay.State.HERE);
        Map<String, String> note = Map.of(
                "stay",
                unseen.stay().toString(),
                "hours",
                "48",
                "commandId",
                page.replaceAll("(?s).*name=\"commandId\" value=\"([^\"]+)\".*", "$1"));
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = station.post(house.page() + "/absent", house.page() + "/absent", note);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/absent?hours=48&noted=yes");
        }
        assertThat(stay(unseen)).isEqualTo(Stay.State.ABSENT);
        assertThat(station.page(house.page() + "/absent?lang=es&noted=yes"))
                .contains("La ausencia quedó en su expediente", "A todas las personas se les ha visto");
        HttpResponse<byte[]> nobody = station.post(
                house.page() + "/absent",
                house.page() + "/absent",
                Map.of("stay", UUID.randomUUID().toString()));
        assertThat(nobody.headers().firstValue("Location").orElseThrow()).endsWith("noted=no");
        assertThat(scan(house, unseen.id().toString())).contains("ha vuelto");
    }

    @Test
    void onlyTheOfficeThatRunsTheSiteScansThere() {
        House own = House.of("Albergue que mira", 2);
        House other = House.of(new OfficeId("ciudad-hidalgo"), "Albergue de otros", 2);
        lodge(other, "Tepin");
        for (Role role : Role.values()) {
            try (SignedIn somebody = new SignedIn(role)) {
                boolean may =
                        Set.of(Role.RECEPTION, Role.STATION, Role.SUPERVISOR).contains(role);
                for (String page : new String[] {"/scan", "/absent"}) {
                    assertThat(somebody.get(own.page() + page).statusCode())
                            .as(role + page)
                            .isEqualTo(may ? 200 : 403);
                    assertThat(somebody.get(other.page() + page).statusCode())
                            .as(role + page)
                            .isEqualTo(403);
                }
            }
        }
        for (String page : new String[] {"/scan", "/absent"}) {
            assertThat(station.post(own.page() + "/scan", other.page() + page, Map.of("code", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
