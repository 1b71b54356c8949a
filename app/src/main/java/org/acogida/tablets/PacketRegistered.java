package org.acogida.tablets;

import java.util.List;
import org.acogida.procedure.CaseId;

/**
 * That the people of a packet stand in the journal: published before the packet is settled, and again where that is repeated. Whoever
 * looks for people who are on file already listens to it.
 */
public record PacketRegistered(List<CaseId> cases) {
    public PacketRegistered {
        cases = List.copyOf(cases);
    }
}
