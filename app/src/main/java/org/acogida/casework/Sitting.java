package org.acogida.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Entry;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Verdict;

/** What one errand does within a round: all of it is kept there, or nothing. */
final class Sitting {

    private final Round round;
    private final List<Submission> together;
    private final Map<UUID, BedId> chosen = new HashMap<>();
    private final Map<CaseId, CaseFile> changed = new LinkedHashMap<>();
    private final Map<UUID, CommandLog.Kept> answered = new HashMap<>();
    private final List<StoredEntry> added = new ArrayList<>();

    Sitting(Round round, List<Submission> together) {
        this.round = round;
        this.together = together;
    }

    Surroundings surroundings() {
        return round.surroundings();
    }

    Instant now() {
        return round.now();
    }

    CaseFile get(CaseId id) {
        return Optional.ofNullable(changed.get(id))
                .or(() -> round.find(id))
                .orElseGet(() -> CaseFile.replay(id, List.of()));
    }

    /** The case as it was before this errand, if it was read. */
    Optional<CaseFile> before(CaseId id) {
        return round.find(id);
    }

    /** The members of a household before this errand, of those that were read. */
    List<CaseFile> listBefore(HouseholdId household) {
        return round.files().stream()
                .filter(file -> file.state().household().equals(Optional.of(household)))
                .toList();
    }

    boolean isErased(CaseId id) {
        return round.isErased(id);
    }

    boolean has(CaseId id) {
        return changed.containsKey(id) || round.find(id).isPresent();
    }

    /** The other files of the person of a case on which one of its acts hangs. */
    List<CaseId> listOthers(CaseId id) {
        return round.others().getOrDefault(id, List.of());
    }

    /** The cases that are no longer as they were when the round began. */
    Set<CaseId> listChanged() {
        Set<CaseId> ids = new LinkedHashSet<>(round.listChangedIds());
        ids.addAll(changed.keySet());
        return ids;
    }

    Sleeping sleeping() {
        return round.sleeping();
    }

    /** What is asked for together here. */
    List<Submission> together() {
        return together;
    }

    /** Beds that were chosen for those who come together, by the command of each. */
    Map<UUID, BedId> chosen() {
        return chosen;
    }

    void read(Map<CaseId, List<StoredEntry>> histories) {
        round.read(histories);
    }

    /** Remembers of whom a household consists, so that what this sitting does holds only while nobody joins it. */
    void watch(HouseholdId household, Collection<CaseId> members) {
        round.watch(household, members);
    }

    List<CaseFile> listHousehold(HouseholdId household) {
        return Stream.concat(changed.values().stream(), round.files().stream())
                .filter(file -> file.state().household().equals(Optional.of(household)))
                .map(file -> file.state().id())
                .distinct()
                .map(this::get)
                .toList();
    }

    Optional<Officer> findOfficer(OfficerId id) {
        return round.findOfficer(id);
    }

    /** How a command was answered before, in this sitting or ever. */
    Optional<CommandLog.Kept> findCommand(UUID id) {
        return Optional.ofNullable(answered.get(id)).or(() -> round.findCommand(id));
    }

    void answer(CommandLog.Kept kept) {
        answered.put(kept.commandId(), kept);
    }

    void add(CaseFile before, Verdict.Accepted accepted, UUID commandId) {
        CaseId id = before.state().id();
        List<StoredEntry> entries = new ArrayList<>();
        int version = before.state().version();
        Instant recordedAt = round.recordedAt();
        long key = before.entries().isEmpty() ? round.newKey() : before.key();
        for (Entry entry : accepted.entries()) {
            UUID eventId = TimeOrderedIds.next(recordedAt);
            entries.add(new StoredEntry(eventId, id, ++version, commandId, recordedAt, entry, key));
        }
        changed.put(id, before.with(accepted.after(), entries));
        added.addAll(entries);
    }

    boolean changesAnything() {
        return !added.isEmpty();
    }

    /** Keeps all of it in the round. */
    void keep() {
        round.keep(changed.values(), added);
        round.answer(List.copyOf(answered.values()));
    }

    /** Keeps only what was refused, which is an answer for good. */
    void keepRefusals() {
        round.answer(answered.values().stream()
                .filter(kept -> kept.answer() instanceof Answer.Refused)
                .toList());
    }
}
