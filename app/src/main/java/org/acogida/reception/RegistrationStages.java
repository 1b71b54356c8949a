package org.acogida.reception;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.acogida.procedure.Registration.Stage;
import org.acogida.procedure.RegistrationItem;

/** Which stage of registration asks for what: the shipped file {@code stages.csv}, each line with its source. */
public final class RegistrationStages {
    private static final String FILE = "stages.csv";
    private static final String HEAD = "item,stage,source";
    private static final int FIELDS = 3;
    private static final Map<RegistrationItem, Stage> SHIPPED = read(shipped());

    private RegistrationStages() {}

    /** The stage from which on each item is asked for. */
    public static Map<RegistrationItem, Stage> list() {
        return SHIPPED;
    }

    private static String shipped() {
        try (InputStream file = RegistrationStages.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stages that a file says; an item of no source, or given twice, is refused. */
    static Map<RegistrationItem, Stage> read(String csv) {
        List<String> lines = csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException(FILE + ": the first line must be '" + HEAD + "'");
        }
        Map<RegistrationItem, Stage> stages = new EnumMap<>(RegistrationItem.class);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", FIELDS);
            if (fields.length != FIELDS || fields[2].isBlank()) {
                throw new IllegalArgumentException(FILE + ": '" + line + "' has no source; write " + HEAD);
            }
            Stage stage = constant(Stage.class, fields[1], line);
            if (stages.put(constant(RegistrationItem.class, fields[0], line), stage) != null) {
                throw new IllegalArgumentException(FILE + ": '" + fields[0] + "' is given twice; take one out");
            }
        }
        return Collections.unmodifiableMap(stages);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String spelled, String line) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(spelled.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(FILE + ": '" + line + "': '" + spelled + "' is none of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }
}
