package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.Facilities;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs;
import org.junit.jupiter.api.Test;

/** At a door nobody's file is opened: a list longer than the files of an hour is received all the same (safety R4). */
class ReceivedUnreadTest {
    private static final int LISTED = 60;
    private static final Instant BEFORE = Instant.parse("2018-09-03T20:00:00Z");

    private static UUID open(ReadDesk desk) {
        UUID id = UUID.randomUUID();
        Facilities counted = new Facilities(
                Optional.of(BigDecimal.TEN),
                Optional.empty(),
                new Facilities.Toilets(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        desk.program
                .getBean(SiteActs.class)
                .open(
                        new Site(
                                id,
                                "Gimnasio de la lista",
                                SiteKind.COMMUNITY,
                                new OfficeId(ReadDesk.OFFICE),
                                "",
                                counted,
                                BEFORE,
                                Optional.empty()),
                        List.of(new SiteActs.NewRoom(
                                UUID.randomUUID(),
                                "Mujeres",
                                "Nave",
                                RoomUse.WOMEN,
                                Optional.empty(),
                                Optional.empty(),
                                LISTED)),
                        "",
                        new SiteActs.By(desk.officer("station").id(), BEFORE));
        return id;
    }

    private static long filesRead(ReadDesk desk) {
        return desk.owner
                .sql("select count(*) from reading where kind = 'FILE'")
                .query(Long.class)
                .single();
    }

    @Test
    void aListOfSixtyIsReceivedByInitialsAndAStayIsReadAsAFile() {
        try (ReadDesk desk = new ReadDesk();
                HttpBrowser station = desk.signedIn("station")) {
            List<UUID> people = new ArrayList<>();
            for (int i = 0; i < LISTED; i++) {
                people.add(desk.register("reception", ReadDesk.OFFICE, "Rosa", "Canario"));
            }
            String door = "/places/" + open(desk) + "/arrive";
            for (UUID id : people) {
                assertThat(station.get(door + "?case=" + id).body())
                        .contains("R. C.", "name=\"who\" value=\"" + id + "\" checked")
                        .doesNotContain("Canario");
                Map<String, String> form = Map.of(
                        "commandId", UUID.randomUUID().toString(),
                        "case", id.toString(),
                        "who", id.toString(),
                        "step", "ARRIVED");
                assertThat(HttpBrowser.where(station.post("/account/password", door, form)))
                        .endsWith("came=" + id);
            }
            assertThat(station.get(door).body())
                    .contains("60 personas están aquí")
                    .doesNotContain("Canario");
            assertThat(filesRead(desk)).isZero();
            UUID stay = desk.owner
                    .sql("select id from stay where case_id = ?")
                    .param(people.getFirst())
                    .query(UUID.class)
                    .single();
            assertThat(station.get("/stays/" + stay).body()).contains("Rosa Canario");
            assertThat(filesRead(desk)).isEqualTo(1);
        }
    }
}
