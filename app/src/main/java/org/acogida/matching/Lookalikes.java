package org.acogida.matching;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Person;
import org.acogida.worklists.CaseList.LikeCase;
import org.acogida.worklists.CaseSummary;

/**
 * Somebody who is about to be registered, and who on file may be the same person, the most alike first.
 *
 * @param registers the case they are to have
 */
public record Lookalikes(CaseId registers, Person person, List<LikeCase> likely) {
    public Lookalikes {
        likely = List.copyOf(likely);
    }

    public List<CaseSummary> cases() {
        return likely.stream().map(LikeCase::summary).toList();
    }

    /** Shows, when it comes back, that this was told; another name, birth, sex or person on file makes it another. */
    public UUID proof() {
        String told = person.fullName() + "|" + person.birth() + "|" + person.sex() + "|"
                + cases().stream().map(one -> one.id().toString()).sorted().collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }
}
