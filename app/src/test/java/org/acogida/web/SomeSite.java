package org.acogida.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.places.Facilities;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.OutOfUse;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SiteActs.NewRoom;
import org.acogida.sites.SitePlans;
import org.acogida.sites.SiteRoom;
import org.acogida.sites.SomeStays;

/** A site with the longest of names, with beds of every state, more people than beds, and much that is lacking. */
final class SomeSite {
    private static final UUID ID = open();

    private SomeSite() {}

    private static UUID open() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2018-10-19T14:30:00Z");
        SiteActs acts = RunningApplication.context().getBean(SiteActs.class);
        SiteActs.By by = new SiteActs.By(
                RunningApplication.context()
                        .getBean(Officers.class)
                        .findByName("station")
                        .orElseThrow()
                        .id(),
                at);
        Site site = new Site(
                id,
                "Gimnasio y centro de usos múltiples de la colonia Cafetales del Soconusco",
                SiteKind.SHELTER,
                new OfficeId("comar-tapachula"),
                "Segunda Avenida Norte Prolongación sin número, entre Callejón Guadalupe Victoria y Río Coatán, Tapachula",
                new Facilities(
                        Optional.of(new BigDecimal("40.0")),
                        Optional.empty(),
                        new Facilities.Toilets(Optional.of(1), Optional.of(1), Optional.empty()),
                        Optional.empty(),
                        Optional.of(100),
                        Optional.of(800)),
                at,
                Optional.empty());
        acts.open(site, List.of(room("Familias del ala norte", "Cuarto 1", 6), room("Hombres", "Nave", 8)), "", by);
        SitePlansOf rooms = new SitePlansOf(id);
        SomeStays stays = new SomeStays(RunningApplication.database());
        stays.add(id, rooms.bed(0, 0), "HERE");
        stays.add(id, rooms.bed(0, 1), "RESERVED");
        stays.add(id, rooms.bed(0, 2), "ON_LEAVE");
        for (int i = 0; i < 15; i++) {
            stays.add(id, "HERE");
        }
        acts.putOutOfUse(id, rooms.get(0).id(), 3, 4, OutOfUse.REPAIR, "Gotera sobre las camas", by);
        return id;
    }

    private static NewRoom room(String unit, String name, int beds) {
        return new NewRoom(
                UUID.randomUUID(),
                unit,
                name,
                RoomUse.ANY,
                Optional.of(new BigDecimal("10.0")),
                Optional.of(new BigDecimal("2.00")),
                beds);
    }

    private record SitePlansOf(UUID site) {
        SiteRoom get(int room) {
            return RunningApplication.context()
                    .getBean(SitePlans.class)
                    .find(site)
                    .orElseThrow()
                    .rooms()
                    .get(room);
        }

        UUID bed(int room, int bed) {
            return get(room).beds().get(bed).id();
        }
    }

    static String address() {
        return "/places/" + ID;
    }

    static UUID bed() {
        return new SitePlansOf(ID).bed(0, 4);
    }

    static String room() {
        return address() + "/rooms/" + new SitePlansOf(ID).get(0).id();
    }
}
