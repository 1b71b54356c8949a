package org.acogida.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.acogida.laws.LawReading;
import org.acogida.laws.Laws;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.wording.Nearest;
import org.acogida.wording.Problem;

/** Finds the law that a word on the command line names: one that comes with the program, or a file. */
final class LawShelf {
    private final Lawbook shipped = Laws.load();
    private final String language;

    LawShelf(String language) {
        this.language = language;
    }

    Lawbook shipped() {
        return shipped;
    }

    /** The law; a problem that names the nearest when there is none, or the first fault of a file. */
    Law get(String word) {
        if (word.endsWith(".yaml") || word.endsWith(".yml")) {
            return read(word);
        }
        List<String> known =
                shipped.list().stream().map(law -> law.id().value()).toList();
        if (!known.contains(word)) {
            throw Nearest.of(word, known)
                    .map(near -> Problem.usage("laws.unknown-nearest", word, near))
                    .orElseGet(() -> Problem.usage("laws.unknown", word, String.join(", ", known)));
        }
        return shipped.get(new LawId(word));
    }

    private Law read(String file) {
        LawReading reading = Laws.read(path(file));
        if (reading.laws().isEmpty()) {
            throw Problem.refused("laws.faulty", reading.faults().getFirst().in(language), file);
        }
        return reading.laws().getFirst();
    }

    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw Problem.environment("file.unreadable", word);
        }
    }
}
