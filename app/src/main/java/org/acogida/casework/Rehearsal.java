package org.acogida.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.journal.BulkJournal;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Lawbook;
import org.acogida.worklists.BulkModels;

/**
 * Does the acts of cases that no database holds yet, as {@link Casework} would do them one after the other, and writes all
 * that comes of it at once. An act that could not be meant is a fault of whoever made it up. Not for several threads.
 */
public final class Rehearsal {

    /** Where an entry stands in the journal, and its id. */
    public record Place(long position, UUID eventId) {}

    /** Gives the next entry its place. */
    @FunctionalInterface
    public interface Places {
        Place next();
    }

    private final Lawbook laws;
    private final Surroundings surroundings;
    private final CommandKey key;
    private final Instant now;
    private final Map<CaseId, CaseFile> files = new LinkedHashMap<>();
    private final PersonKeys keys;
    private final BulkJournal journal;
    private final BulkCommands commands = new BulkCommands();
    private final BulkModels models;
    private Instant recordedAt = Instant.EPOCH;
    private int entries;
    private int refused;

    /**
     * Begins one.
     *
     * @param now by the clock of the procedure, after all acts
     */
    public Rehearsal(Lawbook laws, Surroundings surroundings, CommandKey key, PersonKeys keys, Instant now) {
        this.laws = laws;
        this.surroundings = surroundings;
        this.key = key;
        this.now = now;
        this.keys = keys;
        this.journal = new BulkJournal(keys);
        this.models = new BulkModels(laws, surroundings, keys);
    }

    /**
     * Does all acts of one household, in their order; only they touch its cases.
     *
     * @param recordedAt by the real clock, for all of them
     */
    public void play(List<Submission> acts, Instant recordedAt, Places places) {
        this.recordedAt = recordedAt;
        files.clear();
        for (Submission act : acts) {
            play(act, places);
        }
        files.values().forEach(models::add);
    }

    private void play(Submission act, Places places) {
        CaseFile file = files.computeIfAbsent(act.caseId(), id -> CaseFile.replay(id, List.of()));
        Instant at = act.occurredAt().orElse(now).truncatedTo(ChronoUnit.MICROS);
        Checks.find(act, file.state(), surroundings, laws, at, now).ifPresent(fault -> {
            throw new IllegalArgumentException("act " + act.command() + " at " + at + ": " + fault);
        });
        String digest =
                HexFormat.of().formatHex(key.digest(CommandBody.of(act).bytes().orElseThrow()));
        Context context =
                new Context(laws, surroundings.calendars(), at, act.office(), act.by(), surroundings.outages());
        Answer answer = switch (Decider.decide(file.state(), key.withToken(act.command(), act.commandId()), context)) {
            case Verdict.Refused why -> {
                refused++;
                yield new Answer.Refused(act.caseId(), why);
            }
            case Verdict.Accepted accepted -> {
                keep(file, accepted, act.commandId(), places);
                if (Principals.isLost(file.state(), accepted.after())) {
                    offer(accepted.after(), act.commandId(), context, places);
                }
                yield new Answer.Done(act.caseId(), accepted.after().version(), false);
            }
        };
        commands.add(new CommandLog.Kept(act.commandId(), digest, answer), recordedAt);
    }

    private void offer(CaseState principal, UUID commandId, Context context, Places places) {
        for (CaseFile member : List.copyOf(files.values())) {
            if (Principals.isOffered(member.state())
                    && Decider.decide(member.state(), new Command.OfferOwnClaim(principal.id()), context)
                            instanceof Verdict.Accepted offered) {
                keep(member, offered, commandId, places);
            }
        }
    }

    private void keep(CaseFile before, Verdict.Accepted accepted, UUID commandId, Places places) {
        CaseId id = before.state().id();
        List<StoredEntry> added = new ArrayList<>();
        int version = before.state().version();
        long personKey = before.entries().isEmpty() ? keys.next() : before.key();
        for (Entry entry : accepted.entries()) {
            Place place = places.next();
            StoredEntry stored =
                    new StoredEntry(place.eventId(), id, ++version, commandId, recordedAt, entry, personKey);
            journal.add(place.position(), stored);
            added.add(stored);
        }
        entries += added.size();
        files.put(id, before.with(accepted.after(), added));
    }

    public int entries() {
        return entries;
    }

    /** How many acts the law refused; they are among the commands. */
    public int refused() {
        return refused;
    }

    /**
     * Writes all that was done since it was last asked to, in the connection's transaction; the lists first, as the database
     * weighs what the journal says against when a case protects.
     */
    public void into(Connection connection) throws SQLException {
        models.into(connection);
        journal.into(connection);
        commands.into(connection);
    }
}
