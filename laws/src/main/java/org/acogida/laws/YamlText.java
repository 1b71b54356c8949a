package org.acogida.laws;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The YAML of one file as nodes that know their lines. Refuses what is no UTF-8, is larger than {@link #MOST_BYTES},
 * nests deeper than {@link #DEEPEST}, repeats by alias, or holds several documents.
 */
final class YamlText {
    static final int MOST_BYTES = 1 << 20;
    static final int DEEPEST = 20;

    private final String file;
    private final Faults faults;

    private YamlText(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The root node; empty, with the faults added, when there is none to read. */
    static Optional<Node> parse(String file, byte[] bytes, Faults faults) {
        return new YamlText(file, faults).parse(bytes);
    }

    private Optional<Node> parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            faults.add(Place.top(file), FaultKind.TOO_LARGE, MOST_BYTES / 1024);
            return Optional.empty();
        }
        return decode(bytes).filter(this::hasNoTabs).flatMap(this::compose);
    }

    private Optional<String> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            faults.add(new Place(file, line, ""), FaultKind.NOT_UTF8);
            return Optional.empty();
        }
    }

    private boolean hasNoTabs(String text) {
        boolean clean = true;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String indentation =
                    line.substring(0, line.length() - line.stripLeading().length());
            if (indentation.contains("\t")) {
                faults.add(new Place(file, number, ""), FaultKind.TAB);
                clean = false;
            }
        }
        return clean;
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_BYTES)
                .build();
        try {
            if (!isPlain(new Parse(settings).parseString(text))) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.add(Place.top(file), FaultKind.EMPTY);
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(new Place(file, line, ""), FaultKind.NOT_YAML);
        } catch (ReaderException e) {
            faults.add(new Place(file, lineOf(text, e.getPosition()), ""), FaultKind.CONTROL_CHARACTER);
        } catch (YamlEngineException e) {
            faults.add(Place.top(file), FaultKind.NOT_YAML);
        }
        return Optional.empty();
    }

    private static int lineOf(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }

    /** Whether the events hold one document, without aliases and not nested too deeply. */
    private boolean isPlain(Iterable<Event> events) {
        int depth = 0;
        int documents = 0;
        for (Iterator<Event> all = events.iterator(); all.hasNext(); ) {
            Event event = all.next();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            Optional<FaultKind> wrong = wrong(event, depth, documents);
            if (wrong.isPresent()) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                faults.add(new Place(file, line, ""), wrong.get());
                return false;
            }
        }
        return true;
    }

    private static Optional<FaultKind> wrong(Event event, int depth, int documents) {
        if (event instanceof AliasEvent) {
            return Optional.of(FaultKind.ALIAS);
        }
        if (depth > DEEPEST) {
            return Optional.of(FaultKind.TOO_DEEP);
        }
        return documents > 1 ? Optional.of(FaultKind.SEVERAL_DOCUMENTS) : Optional.empty();
    }
}
