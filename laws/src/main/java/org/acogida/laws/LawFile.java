package org.acogida.laws;

import java.io.IOException;
import java.util.Optional;

/** A file on a shelf: its folder there, and its name. */
record LawFile(Shelf shelf, String folder, String name) {

    static LawFile at(Shelf shelf, String path) {
        int slash = path.lastIndexOf('/') + 1;
        return new LawFile(shelf, path.substring(0, slash), path.substring(slash));
    }

    LawFile sibling(String other) {
        return new LawFile(shelf, folder, other);
    }

    String path() {
        return folder + name;
    }

    String label() {
        return shelf.label(path());
    }

    boolean exists() {
        return shelf.has(path());
    }

    /** The mapping at its root; empty, with faults added, when the file cannot be read. */
    Optional<Entry> read(Faults faults) {
        try {
            return YamlText.parse(label(), shelf.read(path()), faults).map(node -> Entry.of(label(), node, "", faults));
        } catch (IOException e) {
            faults.add(Place.top(label()), FaultKind.UNREADABLE);
            return Optional.empty();
        }
    }
}
