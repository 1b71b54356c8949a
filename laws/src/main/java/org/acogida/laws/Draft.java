package org.acogida.laws;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A law file joined with those it builds on, not yet understood: each section by entry, where an entry of the file
 * stands in for that of the same name it inherits.
 *
 * @param sections each of {@link #SECTIONS} that was given, with its entries in order
 * @param files the labels of all files it is made of
 */
record Draft(
        String id,
        Entry root,
        Optional<Draft> parent,
        Map<String, Map<String, Entry>> sections,
        Optional<Entry> calendar,
        Set<String> files) {

    /** The sections that hold named entries. */
    static final List<String> SECTIONS = List.of(
            "pathways", "clocks", "grounds", "documents", "safeguards", "duties", "alternatives", "transitions");

    /** Whether nothing is missing that it builds on, so that what it lacks is its own fault. */
    boolean isComplete() {
        boolean standsAlone = !root.has("extends") && !root.has("over");
        return standsAlone || parent.filter(Draft::isComplete).isPresent();
    }

    Map<String, Entry> section(String name) {
        return sections.getOrDefault(name, Map.of());
    }

    /** The sections of a file laid over those of its parent. */
    static Map<String, Map<String, Entry>> join(Entry root, Optional<Draft> parent) {
        Map<String, Map<String, Entry>> joined = new LinkedHashMap<>();
        Map<String, Entry> removals = removals(root);
        for (String section : SECTIONS) {
            Map<String, Entry> own = root.named(section);
            Map<String, Entry> entries = new LinkedHashMap<>();
            parent.ifPresent(p -> entries.putAll(p.section(section)));
            if (removals.containsKey(section)) {
                remove(removals.get(section), section, entries);
            }
            own.forEach((id, entry) -> put(entries, id, entry));
            joined.put(section, entries);
        }
        return joined;
    }

    /** Puts an entry in the place of its namesake, or before the one it names in {@code before}, or last. */
    private static void put(Map<String, Entry> entries, String id, Entry entry) {
        Optional<String> before = entry.findString("before");
        if (before.isEmpty()) {
            entries.put(id, entry);
            return;
        }
        if (!entries.containsKey(before.get()) || before.get().equals(id)) {
            entry.fault("before", FaultKind.UNKNOWN_ENTRY, before.get(), Words.nearest(before.get(), entries.keySet()));
        }
        Map<String, Entry> ordered = new LinkedHashMap<>();
        entries.forEach((other, standing) -> {
            if (other.equals(before.get())) {
                ordered.put(id, entry);
            }
            ordered.putIfAbsent(other, standing);
        });
        entries.clear();
        entries.putAll(ordered);
    }

    private static Map<String, Entry> removals(Entry root) {
        Map<String, Entry> removals = new LinkedHashMap<>();
        root.findEntry("remove").ifPresent(remove -> {
            SECTIONS.stream().filter(remove::has).forEach(section -> removals.put(section, remove));
            remove.close();
        });
        return removals;
    }

    private static void remove(Entry removal, String section, Map<String, Entry> entries) {
        for (String id : removal.strings(section)) {
            if (entries.remove(id) == null) {
                removal.fault(section, FaultKind.NOTHING_TO_REMOVE, id, Words.nearest(id, entries.keySet()));
            }
        }
    }

    static Set<String> files(Entry root, Optional<Draft> parent, Optional<Entry> calendar) {
        Set<String> files = new LinkedHashSet<>();
        files.add(root.place().file());
        parent.ifPresent(p -> files.addAll(p.files()));
        calendar.ifPresent(c -> files.add(c.place().file()));
        return files;
    }
}
