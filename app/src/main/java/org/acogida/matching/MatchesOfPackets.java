package org.acogida.matching;

import org.acogida.tablets.PacketRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes up for the search that no tablet could do: as soon as its people stand in the journal, others like them are looked for. */
@Component
final class MatchesOfPackets {
    private final Matching matching;

    MatchesOfPackets(Matching matching) {
        this.matching = matching;
    }

    @EventListener
    void lookFor(PacketRegistered registered) {
        matching.lookFor(registered.cases());
    }
}
