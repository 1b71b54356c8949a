package org.acogida.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Entry;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Verdict;

/** What one transaction works on: the cases as they become, and what will be written at its end. */
final class Sitting {

    private final Surroundings surroundings;
    private final Instant now;
    private final Instant recordedAt;
    private final Map<CaseId, CaseFile> files = new HashMap<>();
    private final Map<UUID, CommandLog.Kept> commands;
    private final Map<CaseId, CaseFile> changed = new LinkedHashMap<>();
    private final List<CommandLog.Kept> answered = new ArrayList<>();
    private final List<StoredEntry> added = new ArrayList<>();
    private final Map<OfficerId, Optional<Officer>> officers = new HashMap<>();

    /**
     * Begins one.
     *
     * @param now by the clock of the procedure
     * @param recordedAt by the real clock
     */
    Sitting(Surroundings surroundings, Instant now, Instant recordedAt, Map<UUID, CommandLog.Kept> commands) {
        this.surroundings = surroundings;
        this.now = now;
        this.recordedAt = recordedAt;
        this.commands = new HashMap<>(commands);
    }

    void read(Map<CaseId, List<StoredEntry>> histories) {
        histories.forEach((id, entries) -> files.putIfAbsent(id, CaseFile.replay(id, entries)));
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Instant now() {
        return now;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    CaseFile get(CaseId id) {
        return files.computeIfAbsent(id, unknown -> CaseFile.replay(unknown, List.of()));
    }

    boolean has(CaseId id) {
        return files.containsKey(id);
    }

    List<CaseFile> listHousehold(HouseholdId household) {
        return files.values().stream()
                .filter(file -> file.state().household().equals(Optional.of(household)))
                .toList();
    }

    /** Who somebody is, looked up once. */
    Optional<Officer> findOfficer(OfficerId id, Officers among) {
        return officers.computeIfAbsent(id, unknown -> among.find(unknown.value()));
    }

    Optional<CommandLog.Kept> findCommand(UUID id) {
        return Optional.ofNullable(commands.get(id));
    }

    void answer(CommandLog.Kept kept) {
        commands.put(kept.commandId(), kept);
        answered.add(kept);
    }

    /** The commands answered for the first time; what was done only if it stays done. */
    List<CommandLog.Kept> listNewCommands(boolean done) {
        return answered.stream()
                .filter(kept -> done || kept.answer() instanceof Answer.Refused)
                .toList();
    }

    void add(CaseFile before, Verdict.Accepted accepted, UUID commandId) {
        CaseId id = before.state().id();
        List<StoredEntry> entries = new ArrayList<>();
        int version = before.state().version();
        for (Entry entry : accepted.entries()) {
            entries.add(new StoredEntry(TimeOrderedIds.next(recordedAt), id, ++version, commandId, recordedAt, entry));
        }
        CaseFile after = before.with(accepted.after(), entries);
        files.put(id, after);
        changed.put(id, after);
        added.addAll(entries);
    }

    Collection<CaseFile> changed() {
        return changed.values();
    }

    List<StoredEntry> added() {
        return added;
    }
}
