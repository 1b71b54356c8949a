package org.acogida.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.places.Facilities;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.procedure.BedId;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Event.StayRecorded;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SiteActs.NewRoom;
import org.acogida.sites.SitePlans;

/** A shelter of the {@link RunningApplication} with rooms, in which people of families stay whom this house registers. */
record House(UUID id, OfficeId office) {
    private static final Instant OPENED = Instant.parse("2018-09-01T15:00:00Z");
    private static final Instant CAME = Instant.parse("2018-09-03T20:00:00Z");

    /** Somebody who stays here. */
    record Lodger(CaseId id, StayId stay) {}

    /** One for all tests that look at pages, with the longest of names. */
    private static final class Some {
        static final House HOUSE =
                House.of("Albergue de la parroquia de Nuestra Señora de los Remedios, Tapachula", 6, 6);

        static final CaseId LONGEST;

        static {
            HouseholdId family = new HouseholdId(UUID.randomUUID());
            LocalDate grown = LocalDate.of(1985, 3, 1);
            String longest =
                    "Wolfeschlegelsteinhausenbergerdorff محمد de los Ángeles Hernández-Ñamandú y Santa María del Río";
            LONGEST = HOUSE.lodge(family, longest, grown, Role.HEAD, Set.of(), 0, 1)
                    .id();
            HOUSE.lodge(family, "Xochitl", LocalDate.of(2010, 5, 1), Role.CHILD, Set.of(), 0, 2);
            HOUSE.lodge(family, "Nahui", LocalDate.of(2018, 1, 1), Role.CHILD, Set.of(), 0, 3);
            Lodger out = HOUSE.lodge(alone(), "Itzel", grown, Role.SINGLE, Set.of(), 1, 1);
            HOUSE.step(
                    out,
                    StayStep.WENT_ON_LEAVE,
                    Optional.of(Instant.parse("2018-10-25T20:00:00Z")),
                    CAME.plusSeconds(60));
            HOUSE.lodge(alone(), "محمد", grown, Role.SINGLE, Set.of(Person.Need.DS), 1, 2);
            HOUSE.lodge(alone(), "Cuauhtli", LocalDate.of(1940, 1, 1), Role.SINGLE, Set.of(Person.Need.ER), 0, 0);
        }
    }

    static House some() {
        return Some.HOUSE;
    }

    /** Whoever there has the longest name. */
    static CaseId longest() {
        return Some.LONGEST;
    }

    private static HouseholdId alone() {
        return new HouseholdId(UUID.randomUUID());
    }

    /** A shelter of the office of the tests' officers, its rooms in one unit, each with so many beds. */
    static House of(String name, int... beds) {
        return of(SomeCase.OFFICE, name, beds);
    }

    static House of(OfficeId office, String name, int... beds) {
        Site site = new Site(
                UUID.randomUUID(),
                name,
                SiteKind.SHELTER,
                office,
                "",
                new Facilities(
                        Optional.empty(),
                        Optional.empty(),
                        new Facilities.Toilets(Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                OPENED,
                Optional.empty());
        List<NewRoom> rooms = IntStream.range(0, beds.length)
                .mapToObj(at -> new NewRoom(
                        UUID.randomUUID(),
                        "Familias",
                        "Cuarto " + (at + 1),
                        RoomUse.ANY,
                        Optional.empty(),
                        Optional.empty(),
                        beds[at]))
                .toList();
        RunningApplication.context()
                .getBean(SiteActs.class)
                .open(site, rooms, "", new SiteActs.By(SomeCase.supervisor(), OPENED));
        return new House(site.id(), office);
    }

    String page() {
        return "/places/" + id;
    }

    /** Registers somebody of a household and lets them come, to that bed of a room or, where it is 0, without one. */
    Lodger lodge(
            HouseholdId household, String name, LocalDate born, Role role, Set<Person.Need> needs, int room, int bed) {
        CaseId person = register(household, name, born, role, needs);
        StayId stay = new StayId(UUID.randomUUID());
        Optional<BedId> given = bed == 0 ? Optional.empty() : Optional.of(bed(room, bed));
        step(person, stay, bed == 0 ? StayStep.FOUND : StayStep.ARRIVED, given, Optional.empty(), CAME);
        return new Lodger(person, stay);
    }

    /** Registers a grown-up who stays nowhere. */
    static CaseId register(String name) {
        return register(alone(), name, LocalDate.of(1985, 3, 1), Role.SINGLE, Set.of());
    }

    private static CaseId register(
            HouseholdId household, String name, LocalDate born, Role role, Set<Person.Need> needs) {
        CaseId id = new CaseId(UUID.randomUUID());
        Person person = new Person(
                name,
                "Xicoténcatl",
                Person.Sex.F,
                Optional.of(Birth.on(born)),
                "HND",
                Set.of("es"),
                List.of(),
                needs,
                Optional.empty(),
                "");
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "Rodolfo Robles");
        submit(id, new RegisterArrival(household, OPENED, person, crossing, role), OPENED.plusSeconds(60));
        return id;
    }

    void step(Lodger of, StayStep step, Optional<Instant> until, Instant at) {
        step(of.id(), of.stay(), step, Optional.empty(), until, at);
    }

    private void step(
            CaseId person, StayId stay, StayStep step, Optional<BedId> bed, Optional<Instant> until, Instant at) {
        submit(person, new RecordStay(stay, step, new SiteId(id), bed, until, new StayRecorded.Details("", "")), at);
    }

    static void submit(CaseId id, Command command, Instant at) {
        Answer answer = RunningApplication.context()
                .getBean(Casework.class)
                .submit(Submission.now(
                                UUID.randomUUID(), id, new OfficerId(SomeCase.supervisor()), SomeCase.OFFICE, command)
                        .occurred(at));
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    private BedId bed(int room, int number) {
        return new BedId(RunningApplication.context()
                .getBean(SitePlans.class)
                .find(id)
                .orElseThrow()
                .rooms()
                .get(room)
                .beds()
                .get(number - 1)
                .id());
    }
}
