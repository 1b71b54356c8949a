package org.acogida.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.wording.Problem;

/**
 * What {@code master.key} says: which folder this is, which generation of keys is in use, and its key, wrapped.
 *
 * @param kind of the master key that wrapped it
 * @param kept what that master key needs to unwrap it
 */
record MasterFile(UUID folder, long generation, String kind, Map<String, String> kept) {

    private static final String FORMAT = "acogida-keys/1";

    static MasterFile wrap(UUID folder, long generation, MasterKey master, byte[] key) {
        return new MasterFile(folder, generation, master.kind(), master.wrap(key, bound(folder, generation)));
    }

    byte[] unwrap(MasterKey master) {
        if (!master.kind().equals(kind)) {
            throw Problem.refused("keys.other-kind", kind, master.kind());
        }
        return master.unwrap(kept, bound(folder, generation));
    }

    private static byte[] bound(UUID folder, long generation) {
        return (folder + "/" + generation).getBytes(StandardCharsets.UTF_8);
    }

    static MasterFile read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw Problem.environment("keys.none", file.resolveSibling(".").normalize());
        } catch (IOException e) {
            throw Problem.environment("file.unreadable", file);
        } catch (IllegalArgumentException e) {
            throw Problem.environment("keys.damaged", file);
        }
    }

    private static MasterFile parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("first line");
        }
        Map<String, String> fields = lines.stream()
                .skip(1)
                .map(line -> line.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0], field -> field[1], (first, second) -> second, TreeMap::new));
        UUID folder = UUID.fromString(taken(fields, "folder"));
        long generation = Long.parseLong(taken(fields, "generation"));
        String kind = taken(fields, "kind");
        return new MasterFile(folder, generation, kind, fields);
    }

    private static String taken(Map<String, String> fields, String name) {
        String value = fields.remove(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /** Puts it in the place of the one before, whole or not at all. */
    void write(Path file) {
        StringBuilder text = new StringBuilder(FORMAT + "\n");
        text.append("folder=").append(folder).append('\n');
        text.append("generation=").append(generation).append('\n');
        text.append("kind=").append(kind).append('\n');
        new TreeMap<>(kept)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        try {
            DurableFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
