package org.acogida.cli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.clock.DemonstrationClock;
import org.acogida.demo.Lodgers;
import org.acogida.places.Facilities;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.procedure.SiteId;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SiteActs.NewRoom;
import org.acogida.sites.SitePlans;
import org.springframework.context.ApplicationContext;

/**
 * The sites of October 2018: the station Siglo XXI, the fairground where 1,228 people were on the 23rd, a gymnasium with 155 mats
 * and a shelter. That they were there is published; their rooms, beds and what is counted there are made up.
 */
final class DemonstrationSites {
    private static final List<Made> SITES = List.of(
            new Made(
                    "Estación migratoria Siglo XXI",
                    SiteKind.STATION,
                    "inm-tapachula",
                    "Tapachula",
                    facilities(60, 60, 24, 30_000),
                    List.of(
                            new Rooms("Mujeres", "Dormitorio M", RoomUse.WOMEN, 40, 6, 24),
                            new Rooms("Hombres", "Dormitorio H", RoomUse.MEN, 120, 6, 24))),
            new Made(
                    "Recinto ferial",
                    SiteKind.PROVISIONAL,
                    "inm-tapachula",
                    "Tapachula",
                    facilities(18, 12, 8, 15_000),
                    List.of(
                            new Rooms("Familias", "Nave F", RoomUse.FAMILY, 4, 150, 480),
                            new Rooms("Mujeres", "Nave M", RoomUse.WOMEN, 2, 100, 320),
                            new Rooms("Hombres", "Nave H", RoomUse.MEN, 4, 100, 320))),
            new Made(
                    "Gimnasio municipal",
                    SiteKind.COMMUNITY,
                    "ciudad-hidalgo",
                    "Ciudad Hidalgo",
                    facilities(3, 1, 1, 2_000),
                    List.of(new Rooms("Gimnasio", "Cancha", RoomUse.ANY, 1, 155, 540))),
            new Made(
                    "Albergue parroquial",
                    SiteKind.SHELTER,
                    "comar-tapachula",
                    "Tapachula",
                    facilities(6, 2, 4, 1_500),
                    List.of(
                            new Rooms("Familias", "Cuarto", RoomUse.FAMILY, 12, 6, 24),
                            new Rooms("Mujeres", "Cuarto M", RoomUse.WOMEN, 2, 6, 24),
                            new Rooms("Accesibles", "Cuarto A", RoomUse.ACCESSIBLE, 1, 4, 24))));

    private DemonstrationSites() {}

    private record Rooms(String unit, String name, RoomUse use, int count, int beds, int area) {
        Stream<NewRoom> list(UUID site) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(number -> new NewRoom(
                            id(site + "/" + unit + "/" + number),
                            unit,
                            count == 1 ? name : name + " " + number,
                            use,
                            Optional.of(BigDecimal.valueOf(area)),
                            Optional.of(new BigDecimal("2.60")),
                            beds));
        }
    }

    private record Made(
            String name, SiteKind kind, String office, String address, Facilities facilities, List<Rooms> rooms) {
        UUID id() {
            return DemonstrationSites.id("site/" + name);
        }

        Site site() {
            return new Site(
                    id(),
                    name,
                    kind,
                    new OfficeId(office),
                    address,
                    facilities,
                    DemonstrationClock.BEGIN,
                    Optional.empty());
        }

        List<NewRoom> listRooms() {
            return rooms.stream().flatMap(alike -> alike.list(id())).toList();
        }
    }

    private static Facilities facilities(int women, int men, int taps, int litres) {
        return new Facilities(
                Optional.empty(),
                Optional.empty(),
                new Facilities.Toilets(Optional.of(women), Optional.of(men), Optional.empty()),
                Optional.of(taps),
                Optional.of(litres),
                Optional.of(100));
    }

    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(("acogida/demonstration/" + of).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens them where no site is known yet, with those who sleep there already. */
    static void addTo(ApplicationContext context) {
        if (!context.getBean(SitePlans.class).list().isEmpty()) {
            return;
        }
        SiteActs acts = context.getBean(SiteActs.class);
        context.getBean(Officers.class).findFirst(Role.STATION).ifPresent(station -> {
            SiteActs.By by = new SiteActs.By(station.id(), DemonstrationClock.BEGIN);
            SITES.forEach(made -> acts.open(made.site(), made.listRooms(), "", by));
        });
        Lodgers.addTo(
                context.getBean(Casework.class),
                context.getBean(Officers.class),
                first(SiteKind.COMMUNITY),
                first(SiteKind.SHELTER));
    }

    private static SiteId first(SiteKind kind) {
        return SITES.stream()
                .filter(made -> made.kind() == kind)
                .map(made -> new SiteId(made.id()))
                .findFirst()
                .orElseThrow();
    }
}
