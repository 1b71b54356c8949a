package org.acogida.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.laws.Laws;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;

/** What the runs are fed: the shipped laws, one office, and one claimant registered at the bridge. */
final class SampleCase {
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final Office BRIDGE =
            new Office(new OfficeId("ciudad-hidalgo"), "Ciudad Hidalgo", "mx", "comar", ZONE);
    private static final Lawbook LAWS = Laws.load();
    private static final Calendars CALENDARS = Calendars.of(LAWS, List.of(BRIDGE), Map.of());

    private SampleCase() {}

    static BusinessCalendar statutory() {
        return CALENDARS
                .get(new LawId("mx-2018"), BRIDGE.id())
                .only("statutory")
                .readings()
                .getFirst()
                .office();
    }

    static List<LocalDate> holidays() {
        return statutory().listDaysOff(new DayRange(BusinessCalendar.FIRST, BusinessCalendar.LAST)).stream()
                .filter(off -> off.kind() == DayOff.Kind.HOLIDAY)
                .map(off -> off.days().from())
                .toList();
    }

    static Context context() {
        return new Context(
                LAWS,
                CALENDARS,
                LocalDateTime.of(2018, 10, 19, 15, 0).atZone(ZONE).toInstant(),
                BRIDGE.id(),
                new OfficerId(new UUID(0, 1)),
                List.of());
    }

    static CaseState claimant(Context context) {
        CaseState state = CaseState.empty(new CaseId(new UUID(0, 2)));
        for (Command command : commands(context)) {
            state = switch (Decider.decide(state, command, context)) {
                case Verdict.Accepted accepted -> accepted.after();
                case Verdict.Refused refused -> throw new IllegalStateException(refused.toString());
            };
        }
        return state;
    }

    private static List<Command> commands(Context context) {
        Person person = new Person(
                "Ana María",
                "Pérez López",
                Person.Sex.F,
                Optional.of(Birth.on(LocalDate.of(1990, 5, 4))),
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances circumstances = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "Suchiate");
        return List.of(
                new Command.RegisterArrival(
                        new HouseholdId(new UUID(0, 3)), context.at(), person, circumstances, Role.SINGLE),
                new Command.RecordFear(FearAnswer.YES, ""),
                new Command.FileClaim(Manner.ORAL, ""),
                new Command.AssignSignIn(DayOfWeek.TUESDAY));
    }
}
