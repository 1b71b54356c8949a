package org.acogida.generators;

import static org.acogida.generators.Sample.CITED;
import static org.acogida.generators.Sample.spelled;
import static org.acogida.generators.Sample.text;
import static org.acogida.rulebook.Milestone.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.acogida.calendar.DayOff;
import org.acogida.norm.Confidence;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Condition;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Essentials;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.acogida.rulebook.Transition;
import org.acogida.rulebook.Unit;

/**
 * A small country of four laws, with every shape a clock may have: a statute, a policy announced over it, a reform that
 * protects children, and one that limits holding to 36 hours. Each refuses what {@link Essentials} asks, and no more.
 */
public final class SampleLaws {
    public static final String COUNTRY = "mx";
    public static final OfficeId SOUTH = new OfficeId("south");
    public static final OfficeId NORTH = new OfficeId("north");
    public static final List<Office> OFFICES = List.of(
            new Office(SOUTH, "South", COUNTRY, "comar", SampleCalendar.MEXICO_CITY),
            new Office(NORTH, "North", COUNTRY, "inm", SampleCalendar.TIJUANA));

    public static final Lawbook LAWS = Lawbook.of(List.of(
            statute("statute", "2018-01-01", "2020-11-10").law(),
            statute("announced", "2018-10-17", "2019-01-16")
                    .over("statute")
                    .clock(announced())
                    .alternative(alternative("card", Condition.anyOf(Set.of(Fact.CLAIM_STANDS))))
                    .law(),
            statute("children", "2020-11-11", "2023-03-14").duty(releaseChild()).law(),
            statute("hours", "2023-03-15", "2069-12-31")
                    .without("station", "station-extended")
                    .clock(absolute())
                    .duty(releaseChild())
                    .transition(new Transition(
                            Set.of(
                                    new ClockName("station"),
                                    new ClockName("station-extended"),
                                    new ClockName("announced")),
                            new ClockName("presentation"),
                            text("36 hours at most"),
                            CITED))
                    .law()));
    public static final Calendars CALENDARS = calendars(LAWS);

    public static final Setting SETTING = Setting.of(LAWS, OFFICES, "2018-02-01T12:00:00Z", "2023-06-01T12:00:00Z");

    private SampleLaws() {}

    public static Calendars calendars(Lawbook laws) {
        return Calendars.of(laws, OFFICES, Map.of());
    }

    public static Calendars calendars(Lawbook laws, Map<OfficeId, List<DayOff>> closures) {
        return Calendars.of(laws, OFFICES, closures);
    }

    /** A statute in force from a first to a last day, to which more may be said. */
    public static LawDraft statute(String id, String from, String to) {
        LawDraft draft = new LawDraft(id, LocalDate.parse(from), LocalDate.parse(to));
        clocks().forEach(draft::clock);
        essentials().forEach(draft::safeguard);
        pathways().forEach(draft::pathway);
        grounds().forEach(draft::ground);
        return draft.document(document("certificate", CLAIM_FILED))
                .document(document("residence", PROTECTION_GRANTED))
                .duty(duty("release-over-limit", Condition.anyOf(Set.of(Fact.HELD_OVER_LIMIT))));
    }

    /** One safeguard an act, which refuses it while any of its essential facts holds. */
    public static List<Safeguard> essentials() {
        List<Safeguard> safeguards = new ArrayList<>();
        Essentials.refusedWhile().forEach((act, facts) -> safeguards.add(safeguard(act, Condition.anyOf(facts))));
        return safeguards;
    }

    public static Safeguard safeguard(Act act, Condition when) {
        String id = spelled(act);
        return new Safeguard(id, Set.of(act), when, text(id), text("because"), text("do otherwise"), CITED);
    }

    private static Duty releaseChild() {
        return duty(
                "release-child", new Condition(Set.of(Fact.HELD), Set.of(Fact.CHILD, Fact.AGE_UNDETERMINED), Set.of()));
    }

    public static Duty duty(String id, Condition when) {
        return new Duty(id, when, Consequence.RELEASE_DUE, text(id), text("release"), CITED);
    }

    public static Alternative alternative(String id, Condition when) {
        return new Alternative(id, when, text(id), CITED);
    }

    private static DocumentRule document(String id, Milestone owedFrom) {
        return new DocumentRule(id, owedFrom, true, Optional.empty(), text(id), CITED);
    }

    private static List<Ground> grounds() {
        List<Ground> grounds = new ArrayList<>();
        for (Ground.Kind kind : Ground.Kind.values()) {
            String id = spelled(kind);
            grounds.add(new Ground(id, kind, text(id), CITED));
        }
        return grounds;
    }

    private static List<PathwayRule> pathways() {
        return List.of(
                pathway("claim", PathwayRule.Kind.CLAIM, Fact.CLAIM_STANDS, Fact.FEARS_RETURN, Fact.WISHES_PROTECTION),
                pathway("ask-fear", PathwayRule.Kind.ASK, Fact.FEAR_NOT_ASKED),
                pathway("admission", PathwayRule.Kind.ADMISSION, Fact.VALID_VISA),
                pathway("child", PathwayRule.Kind.CHILD_PROTECTION, Fact.CHILD, Fact.AGE_UNDETERMINED),
                pathway("proceedings", PathwayRule.Kind.PROCEEDINGS, Fact.ENTERED_IRREGULARLY));
    }

    private static PathwayRule pathway(String id, PathwayRule.Kind kind, Fact... when) {
        return new PathwayRule(
                id, kind, Condition.anyOf(Set.of(when)), PathwayRule.Stay.OPEN, text(id), text("because"), CITED);
    }

    private static ClockRule announced() {
        return new ClockDraft("announced")
                .lasts(45, Unit.BUSINESS_DAYS)
                .starts(STATION_ADMITTED)
                .ends(RELEASED, RETURNED)
                .then(Consequence.RELEASE_DUE)
                .rule();
    }

    private static ClockRule absolute() {
        return new ClockDraft("presentation")
                .lasts(36, Unit.HOURS)
                .starts(HANDED_OVER, STATION_ADMITTED)
                .ends(RELEASED, RETURNED)
                .then(Consequence.RELEASE_DUE)
                .rule();
    }

    private static List<ClockRule> clocks() {
        List<ClockRule> clocks = new ArrayList<>();
        clocks.addAll(ofTheClaim());
        clocks.addAll(ofDecisions());
        clocks.addAll(ofSignIns());
        clocks.addAll(ofHolding());
        return clocks;
    }

    private static List<ClockRule> ofTheClaim() {
        UnaryOperator<ClockDraft> untilDecided =
                draft -> draft.ends(DECISION_ISSUED, CLAIM_WITHDRAWN, CLAIM_ABANDONED, CLAIM_NOT_FILED)
                        .pauses(Party.COURT, Confidence.CONFIRMED)
                        .pauses(Party.PERSON, Confidence.MEMORY);
        return List.of(
                new ClockDraft("file")
                        .lasts(30, Unit.BUSINESS_DAYS)
                        .starts(ENTERED, BECAME_AWARE)
                        .ends(CLAIM_FILED, RETURNED)
                        .awaits(Party.PERSON)
                        .then(Consequence.NONE)
                        .rule(),
                new ClockDraft("ratify")
                        .lasts(3, Unit.BUSINESS_DAYS)
                        .starts(CLAIM_FILED_BY_REPRESENTATIVE)
                        .ends(CLAIM_RATIFIED, CLAIM_NOT_FILED, CLAIM_WITHDRAWN, CLAIM_ABANDONED, DECISION_ISSUED)
                        .mayLapse(CLAIM_NOT_FILED)
                        .rule(),
                new ClockDraft("justify-late")
                        .lasts(5, Unit.WORKING_DAYS)
                        .starts(JUSTIFICATION_ASKED)
                        .ends(JUSTIFICATION_GIVEN, DECISION_ISSUED)
                        .awaits(Party.PERSON)
                        .rule(),
                untilDecided
                        .apply(new ClockDraft("decide")
                                .lasts(45, Unit.BUSINESS_DAYS)
                                .starts(CLAIM_FILED, CLAIM_REOPENED, REVIEW_QUASHED)
                                .extended("decide-extended", "missing-facts", "force-majeure"))
                        .rule(),
                untilDecided
                        .apply(new ClockDraft("decide-extended")
                                .lasts(90, Unit.BUSINESS_DAYS)
                                .starts())
                        .rule(),
                new ClockDraft("notice")
                        .lasts(72, Unit.HOURS)
                        .starts(CLAIM_FILED)
                        .ends(INM_NOTIFIED)
                        .pauses(Party.COURT, Confidence.CONFIRMED)
                        .rule(),
                new ClockDraft("derived")
                        .lasts(30, Unit.BUSINESS_DAYS)
                        .starts(OWN_CLAIM_OFFERED)
                        .ends(CLAIM_FILED, OFFER_CLOSED)
                        .mayLapse(OFFER_CLOSED)
                        .rule(),
                new ClockDraft("reopening-grace")
                        .lasts(2, Unit.MONTHS)
                        .starts(CLAIM_ABANDONED, CLAIM_NOT_FILED, CLAIM_WITHDRAWN)
                        .ends(CLAIM_REOPENED, REOPENING_CLOSED)
                        .mayLapse(REOPENING_CLOSED)
                        .rule());
    }

    private static List<ClockRule> ofDecisions() {
        return List.of(
                new ClockDraft("notify")
                        .lasts(10, Unit.BUSINESS_DAYS)
                        .starts(DECISION_ISSUED, LOSS_DECIDED)
                        .ends(DECISION_SERVED)
                        .rule(),
                new ClockDraft("review")
                        .lasts(15, Unit.BUSINESS_DAYS)
                        .starts(REFUSAL_SERVED)
                        .ends(REVIEW_ASKED, DECISION_FINAL)
                        .pauses(Party.COURT, Confidence.MEMORY)
                        .mayLapse(DECISION_FINAL)
                        .rule(),
                new ClockDraft("loss")
                        .lasts(45, Unit.BUSINESS_DAYS)
                        .starts(LOSS_STARTED)
                        .ends(LOSS_DECIDED)
                        .rule(),
                new ClockDraft("regularise")
                        .lasts(30, Unit.CALENDAR_DAYS)
                        .starts(REGULARISATION_ASKED)
                        .ends(REGULARISATION_DECIDED)
                        .pauses(Party.PERSON, Confidence.CONFIRMED)
                        .rule(),
                new ClockDraft("card")
                        .lasts(20, Unit.BUSINESS_DAYS)
                        .starts(CARD_ASKED)
                        .ends(CARD_ANSWERED)
                        .restarts()
                        .then(Consequence.SILENCE_DENIES)
                        .rule());
    }

    private static List<ClockRule> ofSignIns() {
        UnaryOperator<ClockDraft> weekly = draft -> draft.starts(SIGN_IN_ASSIGNED, SIGNED_IN)
                .ends(STATION_ADMITTED, DECISION_SERVED, CLAIM_WITHDRAWN, CLAIM_ABANDONED, CLAIM_NOT_FILED)
                .awaits(Party.PERSON)
                .onAssignedDay()
                .restarts();
        return List.of(
                weekly.apply(new ClockDraft("sign-in").lasts(1, Unit.WEEKS)).rule(),
                weekly.apply(new ClockDraft("abandon").lasts(2, Unit.WEEKS))
                        .mayLapse(CLAIM_ABANDONED)
                        .rule());
    }

    private static List<ClockRule> ofHolding() {
        return List.of(
                new ClockDraft("presentation")
                        .lasts(36, Unit.HOURS)
                        .starts(HANDED_OVER)
                        .ends(PRESENTATION_ORDERED, RELEASED, RETURNED)
                        .then(Consequence.RELEASE_DUE)
                        .rule(),
                new ClockDraft("station")
                        .lasts(15, Unit.BUSINESS_DAYS)
                        .starts(PRESENTATION_ORDERED, STATION_ADMITTED)
                        .ends(RELEASED, RETURNED)
                        .then(Consequence.RELEASE_DUE)
                        .extended("station-extended", "identity", "illness")
                        .rule(),
                new ClockDraft("station-extended")
                        .lasts(60, Unit.BUSINESS_DAYS)
                        .starts()
                        .ends(RELEASED, RETURNED)
                        .then(Consequence.RELEASE_DUE)
                        .rule());
    }
}
