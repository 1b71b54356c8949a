package org.acogida.web.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.procedure.Command;
import org.acogida.procedure.Steps;
import org.acogida.rulebook.Act;

/** The body of each act, made of the core's record of it; what a new act brings appears here by itself. */
final class ActShapes {

    /** What the program gives a document itself. */
    private static final String TOKEN = "token";

    /** A file is attached with its bytes, at an address of its own. */
    private static final Act WITH_BYTES = Act.ADD_ATTACHMENT;

    private static final Map<Act, Compounds.Whole> DETAILS = details();
    private static final Map<Act, Compounds.Whole> BODIES = bodies();

    private ActShapes() {}

    /** An act as it is sent. */
    record Sent(UUID commandId, Optional<Integer> expectedVersion, Optional<Instant> occurredAt, Command details) {}

    /** The acts that can be sent as JSON. */
    static List<Act> acts() {
        return List.copyOf(BODIES.keySet());
    }

    static Compounds.Whole details(Act act) {
        return get(DETAILS, act);
    }

    static Compounds.Whole body(Act act) {
        return get(BODIES, act);
    }

    private static Compounds.Whole get(Map<Act, Compounds.Whole> from, Act act) {
        Compounds.Whole found = from.get(act);
        if (found == null) {
            throw new IllegalArgumentException(act + ": has no body of JSON");
        }
        return found;
    }

    private static Map<Act, Compounds.Whole> details() {
        Map<String, Class<?>> commands = Arrays.stream(Command.class.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, command -> command));
        Map<Act, Compounds.Whole> found = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            if (Steps.all().contains(act)) {
                String name = Steps.needsWords(act) ? "StepInWords" : "Step";
                found.put(act, Shapes.record(Command.TakeStep.class, name, Map.of("act", act)));
            } else if (act != WITH_BYTES) {
                Class<?> command = Optional.ofNullable(commands.get(camel(act)))
                        .orElseThrow(() -> new IllegalStateException(act + ": no command is called " + camel(act)));
                found.put(act, Shapes.record(command, command.getSimpleName(), Map.of(TOKEN, "")));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static Map<Act, Compounds.Whole> bodies() {
        Map<Act, Compounds.Whole> found = new EnumMap<>(Act.class);
        DETAILS.forEach((act, details) -> found.put(act, body(details)));
        return Collections.unmodifiableMap(found);
    }

    private static Compounds.Whole body(Compounds.Whole details) {
        return Shapes.record(Sent.class, details.name() + "Act", Map.of(), Map.of("details", details));
    }

    /** An act's name as its command's record is called: FileClaim. */
    private static String camel(Act act) {
        return Arrays.stream(act.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
