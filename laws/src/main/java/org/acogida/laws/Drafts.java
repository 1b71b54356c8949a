package org.acogida.laws;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins law files with those they build on, each read once. Laws are looked for beside the file, then among those shipped. */
final class Drafts {
    private static final Pattern CALENDAR_FILE = Pattern.compile("[a-z0-9-]+\\.yaml");

    private final Shelf shipped;
    private final Faults faults;
    private final Map<String, Optional<Draft>> read = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    Drafts(Shelf shipped, Faults faults) {
        this.shipped = shipped;
        this.faults = faults;
    }

    Optional<Draft> get(LawFile file) {
        Optional<Draft> known = read.get(file.label());
        if (known != null) {
            return known;
        }
        underWay.add(file.label());
        Optional<Draft> draft = file.read(faults).map(root -> draft(file, root));
        underWay.remove(file.label());
        read.put(file.label(), draft);
        return draft;
    }

    private Draft draft(LawFile file, Entry root) {
        String id = root.name("id");
        if (Words.isName(root.findString("id").orElse("")) && !file.name().equals(id + ".yaml")) {
            root.fault("id", FaultKind.FILE_NAME, id, file.name());
        }
        Optional<Draft> parent = parent(file, root);
        Optional<Entry> calendar = root.has("calendar") ? calendar(file, root) : parent.flatMap(Draft::calendar);
        Draft draft =
                new Draft(id, root, parent, Draft.join(root, parent), calendar, Draft.files(root, parent, calendar));
        if (calendar.isEmpty() && !root.has("calendar") && draft.isComplete()) {
            root.fault("calendar", FaultKind.MISSING_FIELD, "calendar");
        }
        return draft;
    }

    private Optional<Draft> parent(LawFile file, Entry root) {
        boolean extending = root.has("extends");
        boolean over = root.has("over");
        if (extending && over) {
            root.fault("over", FaultKind.EXTENDS_AND_OVER);
        }
        return extending || over ? parent(file, root, over ? "over" : "extends") : Optional.empty();
    }

    private Optional<Draft> parent(LawFile file, Entry root, String field) {
        String id = root.name(field);
        LawFile beside = file.sibling(id + ".yaml");
        LawFile found = beside.exists() ? beside : shipped(id);
        if (!found.exists()) {
            root.fault(field, FaultKind.UNKNOWN_LAW, id, Words.nearest(id, ids(file)));
            return Optional.empty();
        }
        if (underWay.contains(found.label())) {
            root.fault(field, FaultKind.CYCLE, id);
            return Optional.empty();
        }
        return get(found);
    }

    private LawFile shipped(String id) {
        return LawFile.at(shipped, id.substring(0, Math.min(2, id.length())) + "/" + id + ".yaml");
    }

    private List<String> ids(LawFile file) {
        Set<String> ids = new LinkedHashSet<>();
        for (String path : shipped.list()) {
            ids.add(LawFile.at(shipped, path).name().replace(".yaml", ""));
        }
        for (String path : file.shelf().list()) {
            ids.add(LawFile.at(shipped, path).name().replace(".yaml", ""));
        }
        return List.copyOf(ids);
    }

    private Optional<Entry> calendar(LawFile file, Entry root) {
        if (root.isMapping("calendar")) {
            return root.findEntry("calendar");
        }
        String name = root.value(
                "calendar",
                "",
                FaultKind.BAD_CALENDAR_FILE,
                value -> Optional.of(value).filter(v -> CALENDAR_FILE.matcher(v).matches()));
        LawFile calendar = file.sibling(name);
        if (!name.isEmpty() && !calendar.exists()) {
            root.fault("calendar", FaultKind.NO_CALENDAR_FILE, name);
        }
        return !name.isEmpty() && calendar.exists() ? calendar.read(faults) : Optional.empty();
    }
}
