package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.sites.SiteRoom;
import org.acogida.sites.SomeStays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SitePagesTest {
    private static final SomeStays STAYS = new SomeStays(RunningApplication.database());
    private static SignedIn station;

    @BeforeAll
    static void signIn() {
        station = new SignedIn(Role.STATION);
    }

    @AfterAll
    static void signOut() {
        station.close();
    }

    static Map<String, String> gymnasium(UUID id, String name, String beds) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", id.toString());
        form.put("template", "gymnasium");
        form.put("siteName", name);
        form.put("siteOffice", "siglo-xxi");
        form.put("siteToiletsWomen", "3");
        form.put("siteToiletsMen", "1");
        form.put("g0.roomCount", "1");
        form.put("g0.roomBeds", beds);
        form.put("g0.roomArea", "700");
        return form;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static UUID open(String name, String beds) {
        UUID id = UUID.randomUUID();
        HttpResponse<byte[]> answer = station.post("/places/new", "/places", gymnasium(id, name, beds));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/places/" + id);
        return id;
    }

    private static SitePlan plan(UUID site) {
        return RunningApplication.context().getBean(SitePlans.class).find(site).orElseThrow();
    }

    @Test
    void aGymnasiumIsOpenedInOneFormThatSaysWhatIsLacking() {
        Map<String, String> form = gymnasium(UUID.randomUUID(), "Gimnasio <Norte>", "200");
        form.put("look", "1");
        assertThat(text(station.post("/places/new", "/places", form)))
                .contains("200 camas: 80 personas según la norma, 200 en emergencia")
                .contains("4 de 10 sanitarios para 200 personas")
                .contains("Sin contar:", "llaves de agua");
        assertThat(station.page("/places")).doesNotContain("Gimnasio &lt;Norte&gt;");
        UUID id = open("Gimnasio <Norte>", "200");
        assertThat(station.page("/places/" + id))
                .contains("Gimnasio &lt;Norte&gt;", "Nadie está aquí", "200 libres")
                .contains("Lo que falta para sus 200 camas", "4 de 10 sanitarios para 200 personas")
                .contains("class=\"bed free\" href=\"/places/" + id + "/arrive?bed="
                        + plan(id).rooms().getFirst().beds().getFirst().id())
                .contains("<h3><a href=\"/places/" + id + "/rooms/"
                        + plan(id).rooms().getFirst().id());
    }

    @Test
    void anUnfitNumberIsRefusedWithWhatWasTypedAndWhatIsMeant() {
        for (String beds : new String[] {"-5", "0", "2001", "many"}) {
            HttpResponse<byte[]> answer =
                    station.post("/places/new", "/places", gymnasium(UUID.randomUUID(), "Gimnasio negativo", beds));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(text(answer)).contains("value=\"" + beds + "\"", "Escriba un número de 1 a 2,000.");
        }
        assertThat(station.page("/places")).doesNotContain("Gimnasio negativo");
    }

    @Test
    void twoHundredAndOneInAGymnasiumOf155AreTheFindingOfTheBoard() {
        UUID id = open("Gimnasio municipal", "155");
        for (int i = 0; i < 201; i++) {
            STAYS.add(id, "HERE");
        }
        assertThat(station.page("/places?kind=COMMUNITY&office=siglo-xxi"))
                .contains("hay 201 personas en Gimnasio municipal, que tiene 155 camas")
                .contains("46 personas más que camas", "4 de 11 sanitarios para 201 personas");
        assertThat(station.page("/places?kind=COMMUNITY&office=siglo-xxi&as=table"))
                .contains("<table", "Gimnasio municipal", "4 de 11 sanitarios para 201 personas");
        assertThat(station.page("/places?kind=SHELTER")).doesNotContain("Gimnasio municipal");
        assertThat(station.page("/places?office=ciudad-hidalgo")).doesNotContain("Gimnasio municipal");
        assertThat(station.page("/places/" + id)).contains("201 de ellas están sin cama propia");
    }

    @Test
    void whoeverHasABedThatGoesOutOfUseIsAskedToMove() {
        UUID id = open("Gimnasio con goteras", "20");
        SiteRoom room = plan(id).rooms().getFirst();
        STAYS.add(id, room.beds().get(3).id(), "HERE");
        String page = "/places/" + id + "/rooms/" + room.id();
        station.post(
                page,
                page + "/out-of-use",
                Map.of("bedsFirst", "4", "bedsLast", "6", "bedsWhy", "REPAIR", "siteNote", "Gotera"));
        assertThat(station.page("/places/" + id))
                .contains("/rooms/" + room.id() + "\"><b>5</b>")
                .contains("Pida que se cambien de cama", room.name() + ", cama 4")
                .contains("en reparación", "Gotera", "17 de 17 libres");
        assertThat(station.page("/places")).contains("Una cama fuera de uso tiene a alguien");
        HttpResponse<byte[]> none =
                station.post(page, page + "/out-of-use", Map.of("bedsFirst", "30", "bedsWhy", "REPAIR"));
        assertThat(none.headers().firstValue("Location").orElseThrow()).endsWith("?refused=NO_SUCH_BED");
        assertThat(station.page(page + "?refused=NO_SUCH_BED")).contains("el cuarto no tiene camas con esos números");
    }

    @Test
    void aSiteIsNotShutWhileSomebodyIsThere() {
        UUID id = open("Gimnasio que cierra", "20");
        UUID stay = STAYS.add(id, "HERE");
        String page = "/places/" + id + "/shut";
        HttpResponse<byte[]> refused = station.post(page, page, Map.of("siteNote", "Termina el préstamo"));
        assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("?refused=PEOPLE_THERE");
        STAYS.end(stay);
        station.post(page, page, Map.of("siteNote", "Termina el préstamo"));
        assertThat(station.page("/places/" + id)).contains("Cerrado desde", "Termina el préstamo", "Abrir de nuevo");
    }

    @Test
    void aRoomIsAddedOnceByItsNameAndAnInspectionIsOnRecord() {
        UUID id = open("Gimnasio con gradas", "20");
        String page = "/places/" + id + "/rooms/new";
        Map<String, String> room = Map.of(
                "roomUnit", "Gradas", "roomName", "Palco", "roomUse", "WOMEN", "roomBeds", "4", "roomArea", "16,5");
        assertThat(station.post(page, "/places/" + id + "/rooms", room).statusCode())
                .isEqualTo(302);
        HttpResponse<byte[]> twice = station.post(page, "/places/" + id + "/rooms", room);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(text(twice)).contains("ya hay un cuarto con ese nombre");
        station.post(
                "/places/" + id + "/inspect",
                "/places/" + id + "/inspect",
                Map.of(
                        "siteNote",
                        "Sin extintor",
                        "siteRoom",
                        plan(id).rooms().getLast().id().toString()));
        assertThat(station.page("/places/" + id)).contains("Revisión", "Gradas · Palco", "Sin extintor");
    }

    @Test
    void whoeverMayLookMayNotRunAndWhoeverMayNotLookSeesNothing() {
        UUID id = open("Gimnasio visto", "20");
        try (SignedIn reception = new SignedIn(Role.RECEPTION);
                SignedIn interpreter = new SignedIn(Role.INTERPRETER)) {
            assertThat(reception.page("/places/" + id))
                    .contains("Gimnasio visto")
                    .doesNotContain("/rooms/", "/shut");
            assertThat(reception.page("/places")).doesNotContain("/places/new");
            assertThat(reception.get("/places/new").statusCode()).isEqualTo(403);
            assertThat(reception
                            .post("/places", "/places/" + id + "/shut", Map.of("siteNote", "x"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(interpreter.get("/places").statusCode()).isEqualTo(403);
            assertThat(interpreter.get("/places/" + id).statusCode()).isEqualTo(403);
        }
        assertThat(station.get("/places/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}
