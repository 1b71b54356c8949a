package org.acogida.journal;

import static java.util.Map.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.*;
import org.acogida.procedure.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** The names under which kinds of events are stored. They stay when a class is renamed; a new kind gets a new name. */
public final class EventKinds {

    private static final Map<String, Class<? extends Event>> TYPES = Map.ofEntries(
            entry("arrival-registered", ArrivalRegistered.class),
            entry("person-corrected", PersonCorrected.class),
            entry("findings-added", FindingsAdded.class),
            entry("filing-time-recorded", FilingTimeRecorded.class),
            entry("claim-predated", ClaimPredated.class),
            entry("profile-recorded", ProfileRecorded.class),
            entry("need-detail-recorded", NeedDetailRecorded.class),
            entry("consent-refused", ConsentRefused.class),
            entry("household-changed", HouseholdChanged.class),
            entry("age-determined", AgeDetermined.class),
            entry("fear-recorded", FearRecorded.class),
            entry("pathway-found", PathwayFound.class),
            entry("claim-filed", ClaimFiled.class),
            entry("step-taken", StepTaken.class),
            entry("guardian-appointed", GuardianAppointed.class),
            entry("interview-summoned", InterviewSummoned.class),
            entry("interview-held", InterviewHeld.class),
            entry("decision-issued", DecisionIssued.class),
            entry("decision-served", DecisionServed.class),
            entry("clock-extended", ClockExtended.class),
            entry("clock-paused", ClockPaused.class),
            entry("clock-resumed", ClockResumed.class),
            entry("right-closed", RightClosed.class),
            entry("sign-in-assigned", SignInAssigned.class),
            entry("case-assigned", CaseAssigned.class),
            entry("transfer-asked", TransferAsked.class),
            entry("transfer-confirmed", TransferConfirmed.class),
            entry("transfer-declined", TransferDeclined.class),
            entry("transfer-taken-back", TransferTakenBack.class),
            entry("document-issued", DocumentIssued.class),
            entry("station-admitted", StationAdmitted.class),
            entry("stay-recorded", StayRecorded.class),
            entry("return-ordered", ReturnOrdered.class),
            entry("return-voided", ReturnVoided.class),
            entry("return-carried-out", ReturnCarriedOut.class),
            entry("loss-started", LossStarted.class),
            entry("own-claim-offered", OwnClaimOffered.class),
            entry("incident-recorded", IncidentRecorded.class),
            entry("incident-answered", IncidentAnswered.class),
            entry("counsel-recorded", CounselRecorded.class),
            entry("observation-recorded", ObservationRecorded.class),
            entry("attachment-added", AttachmentAdded.class),
            entry("participant-admitted", ParticipantAdmitted.class),
            entry("data-asked", DataAsked.class),
            entry("data-answered", DataAnswered.class),
            entry("data-carried-out", DataCarriedOut.class),
            entry("legal-hold-placed", LegalHoldPlaced.class),
            entry("legal-hold-lifted", LegalHoldLifted.class),
            entry("told-home", ToldHome.class),
            entry("home-consent-revoked", HomeConsentRevoked.class),
            entry("participation-ended", ParticipationEnded.class));

    private static final Map<Class<?>, String> NAMES = new HashMap<>();
    private static final Map<Class<?>, List<Component>> PERSONAL = new HashMap<>();
    private static final Map<Class<?>, List<Component>> CLEAR = new HashMap<>();
    private static final Map<String, Maker> MAKERS = new HashMap<>();

    static {
        TYPES.forEach((name, type) -> {
            Maker maker = Maker.of(name, type);
            NAMES.put(type, name);
            PERSONAL.put(type, maker.components(Component::isPersonal));
            CLEAR.put(type, maker.components(component -> !component.isPersonal()));
            MAKERS.put(name, maker);
        });
    }

    /** A component of an event's record, with what reads one from JSON. */
    record Component(String name, Method accessor, ObjectReader reader) {
        static Component of(RecordComponent of) {
            return new Component(of.getName(), of.getAccessor(), CanonicalJson.reader(of.getGenericType()));
        }

        boolean isPersonal() {
            return Personal.class.isAssignableFrom(accessor.getReturnType());
        }

        Object of(Event event) {
            try {
                return accessor.invoke(event);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes an event of its components. */
    record Maker(String kind, Constructor<?> constructor, List<Component> components) {
        static Maker of(String kind, Class<? extends Event> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Maker(
                        kind,
                        type.getConstructor(types),
                        Stream.of(components).map(Component::of).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Some of them, by name. */
        List<Component> components(Predicate<Component> which) {
            return components.stream()
                    .filter(which)
                    .sorted(Comparator.comparing(Component::name))
                    .toList();
        }

        /** Where a component stands, by its name; -1 for what is none. */
        int find(String name) {
            for (int i = 0; i < components.size(); i++) {
                if (components.get(i).name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        Event make(@Nullable Object[] values) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    throw new IllegalArgumentException(
                            "event " + kind + ": '" + components.get(i).name() + "' is missing");
                }
            }
            try {
                return (Event) constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("event " + kind + ": " + e.getCause(), e);
            }
        }
    }

    private EventKinds() {}

    /** The names of all kinds, in the order of the alphabet. */
    public static List<String> listNames() {
        return TYPES.keySet().stream().sorted().toList();
    }

    static Maker getMaker(String name) {
        @Nullable Maker maker = MAKERS.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("event kind '" + name + "': unknown to this version of the program; use"
                    + " the version that wrote it, or a later one");
        }
        return maker;
    }

    static String getName(Class<? extends Event> type) {
        @Nullable String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException("event " + type.getSimpleName() + ": has no name to be stored under;"
                    + " give it one in EventKinds");
        }
        return name;
    }

    /** The components of a kind that are kept apart, by name. */
    static List<Component> listPersonal(Class<? extends Event> type) {
        return PERSONAL.getOrDefault(type, List.of());
    }

    /** Those that stand in clear. */
    static List<Component> listClear(Class<? extends Event> type) {
        return CLEAR.getOrDefault(type, List.of());
    }
}
