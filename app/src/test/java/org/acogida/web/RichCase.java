package org.acogida.web;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.CaseFields;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.EventSamples;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.ParticipantAdmitted;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Participation;
import org.acogida.procedure.ParticipationId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Personal;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;

/**
 * A case of the {@link RunningApplication} in which every kind of event has happened, and every text of a person names its
 * field. The journal is written by hand, as no procedure has them all.
 */
public record RichCase(CaseId id) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Somebody's case, registered at that office and then filled with every kind of event. */
    public static RichCase at(String office, Event... further) {
        return Reach.whole(() -> make(office, further));
    }

    private static RichCase make(String office, Event... further) {
        OfficeId registeredAt = new OfficeId(office);
        RichCase made = new RichCase(SomeCase.at(registeredAt).id());
        List<Event> events = new ArrayList<>();
        for (Event event : EventSamples.all()) {
            if (!(event instanceof Event.ArrivalRegistered)) {
                events.add((Event) named((Record) event, event.getClass()));
            }
        }
        events.sort(Comparator.comparing(event -> !isReturn(event)));
        events.addAll(List.of(further));
        made.append(events, registeredAt);
        return made;
    }

    /** They come before whatever protects: after it the database takes none. */
    private static boolean isReturn(Event event) {
        return event instanceof Event.ReturnOrdered || event instanceof Event.ReturnCarriedOut;
    }

    /** What stands in a text of that field. */
    public static String canary(String field) {
        return "canary-" + field.replace('.', '_');
    }

    /** That the account of a role takes part, from a day before now to that moment. */
    public static Event participant(Role role, Instant until) {
        Participation.Kind kind = Participation.Kind.valueOf(role.name());
        boolean partner = role == Role.PARTNER;
        return new ParticipantAdmitted(
                new ParticipationId(UUID.randomUUID()),
                now().minus(DAY),
                Optional.of(until),
                new ParticipantAdmitted.Details(
                        kind,
                        partner ? Optional.empty() : Optional.of(new OfficerId(account(role))),
                        partner ? Optional.of(new OrganisationId("unhcr")) : Optional.empty(),
                        Optional.empty()));
    }

    public static Instant now() {
        return RunningApplication.context().getBean(ProcedureClock.class).now();
    }

    static UUID account(Role role) {
        return RunningApplication.context()
                .getBean(Officers.class)
                .findByName(role.name().toLowerCase(Locale.ROOT))
                .orElseThrow()
                .id();
    }

    private void append(List<Event> events, OfficeId office) {
        List<StoredEntry> before =
                RunningApplication.context().getBean(Casework.class).listHistory(id);
        Instant at = now();
        List<StoredEntry> entries = new ArrayList<>();
        for (Event event : events) {
            Entry entry = new Entry(
                    staying(event, office),
                    at,
                    new LawId("mx-2018"),
                    office,
                    new OfficerId(account(Role.SUPERVISOR)),
                    List.of());
            entries.add(new StoredEntry(
                    UUID.randomUUID(),
                    id,
                    before.size() + entries.size() + 1,
                    UUID.randomUUID(),
                    at,
                    entry,
                    before.getFirst().key()));
        }
        RunningApplication.context().getBean(Journal.class).append(entries);
    }

    /** The case ends at the office at which a test wants it, wherever the sample of a transfer says. */
    private static Event staying(Event event, OfficeId office) {
        return event instanceof Event.TransferConfirmed confirmed
                ? new Event.TransferConfirmed(confirmed.transfer(), confirmed.from(), office)
                : event;
    }

    /** The same record, where each text within what is personal names its field. */
    private static Record named(Record record, Class<?> owner) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = named(components[i], components[i].getAccessor().invoke(record), record, owner);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object named(RecordComponent component, Object value, Record within, Class<?> owner) {
        if (value instanceof Person || value instanceof Circumstances) {
            return named((Record) value, value.getClass());
        }
        if (value instanceof Personal details) {
            return named((Record) details, owner);
        }
        if (component.getName().equals("caresForChild")) {
            return true;
        }
        boolean free = value instanceof String
                && within instanceof Personal
                && !component.getName().equals("nationality");
        return free ? canary(CaseFields.of(owner, component.getName())) : value;
    }
}
