package org.acogida.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.clock.ProcedureClock;
import org.acogida.places.Facilities;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SitePlans;
import org.acogida.sites.SiteRoom;

/** Sites of the {@link RunningApplication}, and people who come to them. */
final class Lodgings {
    private static final Instant LONG_AGO = Instant.parse("2018-09-03T20:00:00Z");

    private Lodgings() {}

    /** A site with one room of so many beds. */
    static UUID site(String name, SiteKind kind, int beds) {
        return site(name, kind, List.of(room("Nave", "Sala", RoomUse.ANY, beds)));
    }

    static SiteActs.NewRoom room(String unit, String name, RoomUse use, int beds) {
        return new SiteActs.NewRoom(UUID.randomUUID(), unit, name, use, Optional.empty(), Optional.empty(), beds);
    }

    static UUID site(String name, SiteKind kind, List<SiteActs.NewRoom> rooms) {
        UUID id = UUID.randomUUID();
        Facilities uncounted = new Facilities(
                Optional.empty(),
                Optional.empty(),
                new Facilities.Toilets(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Site site = new Site(id, name, kind, SomeCase.OFFICE, "", uncounted, LONG_AGO, Optional.empty());
        RunningApplication.context()
                .getBean(SiteActs.class)
                .open(site, rooms, "", new SiteActs.By(SomeCase.supervisor(), LONG_AGO));
        return id;
    }

    /** The beds of a site's room, by its number among its rooms. */
    static List<SiteRoom.Bed> beds(UUID site, int room) {
        return RunningApplication.context()
                .getBean(SitePlans.class)
                .find(site)
                .orElseThrow()
                .rooms()
                .get(room)
                .beds();
    }

    /** Somebody of a family, born in that year. */
    record Member(String name, Role role, Person.Sex sex, int born) {}

    /** Somebody alone, grown up. */
    static CaseId man(String name) {
        return family("Hernández", List.of(new Member(name, Role.SINGLE, Person.Sex.M, 1985)))
                .getFirst();
    }

    /** Registers a family together, long ago. */
    static List<CaseId> family(String surnames, List<Member> members) {
        HouseholdId household = new HouseholdId(UUID.randomUUID());
        List<CaseId> ids = new ArrayList<>();
        List<Submission> arrivals = new ArrayList<>();
        for (Member member : members) {
            CaseId id = new CaseId(UUID.randomUUID());
            ids.add(id);
            Person person = new Person(
                    member.name(),
                    surnames,
                    member.sex(),
                    Optional.of(Birth.on(LocalDate.of(member.born(), 3, 1))),
                    "HND",
                    Set.of("es"),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    "");
            Circumstances came = new Circumstances(
                    Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "");
            arrivals.add(act(id, new Command.RegisterArrival(household, LONG_AGO, person, came, member.role()))
                    .occurred(LONG_AGO));
        }
        done(arrivals);
        return ids;
    }

    private static Submission act(CaseId id, Command command) {
        return Submission.now(UUID.randomUUID(), id, new OfficerId(SomeCase.supervisor()), SomeCase.OFFICE, command);
    }

    private static void done(List<Submission> acts) {
        List<Answer> answers =
                RunningApplication.context().getBean(Casework.class).submitTogether(acts);
        if (!answers.stream().allMatch(Answer.Done.class::isInstance)) {
            throw new AssertionError(answers);
        }
    }

    /** Does an act now. */
    static void act(CaseId id, Command... commands) {
        for (Command command : commands) {
            done(List.of(act(id, command)));
        }
    }

    static CaseState state(CaseId id) {
        return RunningApplication.context().getBean(Casework.class).find(id).orElseThrow();
    }

    static Instant now() {
        return RunningApplication.context().getBean(ProcedureClock.class).now();
    }
}
