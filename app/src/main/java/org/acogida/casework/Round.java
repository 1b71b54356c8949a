package org.acogida.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.acogida.access.Officer;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;

/** What one transaction works on: cases as they become by its sittings, one after the other, and what it will write. */
final class Round {

    private final Surroundings surroundings;
    private final Instant now;
    private final Instant recordedAt;
    private final Map<UUID, CommandLog.Kept> commands;
    private final Map<UUID, Officer> officers;
    private final LongSupplier newKeys;
    private final Map<CaseId, List<CaseId>> others;
    private final Sleeping sleeping;
    private final Map<CaseId, CaseFile> files = new HashMap<>();
    private final Set<CaseId> erased = new HashSet<>();
    private final Map<CaseId, CaseFile> changed = new LinkedHashMap<>();
    private final List<CommandLog.Kept> answered = new ArrayList<>();
    private final List<StoredEntry> added = new ArrayList<>();
    private final Map<HouseholdId, Set<CaseId>> watched = new HashMap<>();

    /**
     * Begins one.
     *
     * @param now by the clock of the procedure
     * @param recordedAt by the real clock
     * @param commands those answered before
     * @param officers those who ask
     * @param others the other files of the person, of whoever's acts hang on them
     * @param sleeping the sites that its stays are about
     * @param newKeys numbers of keys that nobody has yet
     */
    Round(
            Surroundings surroundings,
            Instant now,
            Instant recordedAt,
            Map<UUID, CommandLog.Kept> commands,
            Map<UUID, Officer> officers,
            Map<CaseId, List<CaseId>> others,
            Sleeping sleeping,
            LongSupplier newKeys) {
        this.surroundings = surroundings;
        this.now = now;
        this.recordedAt = recordedAt;
        this.commands = new HashMap<>(commands);
        this.officers = officers;
        this.others = others;
        this.sleeping = sleeping;
        this.newKeys = newKeys;
    }

    void read(Map<CaseId, List<StoredEntry>> histories) {
        histories.forEach((id, entries) -> {
            if (entries.isEmpty()) {
                erased.add(id);
            } else {
                files.putIfAbsent(id, CaseFile.replay(id, entries));
            }
        });
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

    /** The other files of the person, of whoever's acts hang on them; empty lists of those who have one only. */
    Map<CaseId, List<CaseId>> others() {
        return others;
    }

    Sleeping sleeping() {
        return sleeping;
    }

    Set<CaseId> listChangedIds() {
        return changed.keySet();
    }

    boolean isErased(CaseId id) {
        return erased.contains(id);
    }

    long newKey() {
        return newKeys.getAsLong();
    }

    Optional<Officer> findOfficer(OfficerId id) {
        return Optional.ofNullable(officers.get(id.value()));
    }

    Optional<CommandLog.Kept> findCommand(UUID id) {
        return Optional.ofNullable(commands.get(id));
    }

    /** Remembers of whom a household consists. */
    void watch(HouseholdId household, Collection<CaseId> members) {
        watched.computeIfAbsent(household, _ -> new HashSet<>()).addAll(members);
    }

    /** The households of whose members something here hangs, as they were read. */
    Map<HouseholdId, Set<CaseId>> watched() {
        return watched;
    }

    Optional<CaseFile> find(CaseId id) {
        return Optional.ofNullable(files.get(id));
    }

    Collection<CaseFile> files() {
        return files.values();
    }

    /** Takes over what a sitting did. */
    void keep(Collection<CaseFile> became, List<StoredEntry> entries) {
        became.forEach(file -> {
            files.put(file.state().id(), file);
            changed.put(file.state().id(), file);
        });
        added.addAll(entries);
    }

    /** Takes over what a sitting answered. */
    void answer(List<CommandLog.Kept> answers) {
        answers.forEach(kept -> commands.put(kept.commandId(), kept));
        answered.addAll(answers);
    }

    List<CommandLog.Kept> answered() {
        return answered;
    }

    /** What became of the cases, in the order of their ids, so that two who write some of the same wait for each other. */
    List<CaseFile> listChanged() {
        return changed.values().stream()
                .sorted(Comparator.comparing(file -> file.state().id().value()))
                .toList();
    }

    List<StoredEntry> added() {
        return added;
    }
}
