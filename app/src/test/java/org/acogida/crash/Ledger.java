package org.acogida.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the clients know: which acts they sent, and which were acknowledged. */
final class Ledger {
    private final Map<UUID, Act> sent = new LinkedHashMap<>();
    private final Map<UUID, Act> acknowledged = new LinkedHashMap<>();

    synchronized void sent(Act act) {
        sent.put(act.command(), act);
    }

    synchronized void acknowledged(Act act) {
        acknowledged.put(act.command(), act);
    }

    synchronized List<Act> listAcknowledged() {
        return List.copyOf(acknowledged.values());
    }

    synchronized List<Act> listSent() {
        return List.copyOf(sent.values());
    }

    /** Those nobody knows about, in no order. */
    synchronized List<Act> listUnanswered(java.util.random.RandomGenerator random) {
        List<Act> unanswered = new ArrayList<>();
        sent.forEach((command, act) -> {
            if (!acknowledged.containsKey(command)) {
                unanswered.add(act);
            }
        });
        Collections.shuffle(unanswered, random);
        return unanswered;
    }
}
