package org.acogida.web.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.casework.Casework;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Role;
import org.acogida.worklists.CaseList;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Each family has one head, among those who come or on record, as at the desk and in a file. */
@Component
final class Heads {
    private final Casework casework;
    private final CaseList cases;

    Heads(Casework casework, CaseList cases) {
        this.casework = casework;
        this.cases = cases;
    }

    /** Somebody to be registered, with where their role stands in the request's body. */
    record Member(CaseId caseId, Command.RegisterArrival arrival, String pointer) {
        boolean isHead() {
            return arrival.role() == Role.HEAD;
        }
    }

    /** Stops where a family has no head, or more than one; those who are all on record stay as they are. */
    void check(List<Member> members, JsonNode tree) {
        Set<CaseId> own = members.stream().map(Member::caseId).collect(Collectors.toSet());
        if (casework.listHistories(own).keySet().containsAll(own)) {
            return;
        }
        Map<HouseholdId, List<Member>> families = members.stream()
                .collect(Collectors.groupingBy(member -> member.arrival().household()));
        Set<HouseholdId> headed = listHeadedByOthers(families.keySet(), own);
        Map<String, String> faults = new HashMap<>();
        families.forEach((family, of) -> faults.putAll(find(of, headed.contains(family))));
        tell(members, faults, tree);
    }

    private Set<HouseholdId> listHeadedByOthers(Set<HouseholdId> families, Set<CaseId> own) {
        Set<HouseholdId> headed = new HashSet<>();
        cases.listHeads(families).forEach((family, heads) -> {
            if (!own.containsAll(heads)) {
                headed.add(family);
            }
        });
        return headed;
    }

    /** What is wrong in one family, by pointer; {@code headKnown}: one is on record. */
    private static Map<String, String> find(List<Member> family, boolean headKnown) {
        Map<String, String> faults = new HashMap<>();
        boolean head = headKnown;
        for (Member member : family) {
            if (member.isHead() && head) {
                faults.put(member.pointer(), "two-heads");
            }
            head |= member.isHead();
        }
        if (!head && !isAlone(family)) {
            faults.put(family.getFirst().pointer(), "no-head");
        }
        return faults;
    }

    private static boolean isAlone(List<Member> family) {
        return family.size() == 1 && family.getFirst().arrival().role() == Role.SINGLE;
    }

    private static void tell(List<Member> members, Map<String, String> found, JsonNode tree) {
        Faults faults = new Faults();
        for (Member member : members) {
            String key = found.get(member.pointer());
            if (key != null) {
                faults.meaning(member.pointer(), tree.at(member.pointer()), key);
            }
        }
        Problem.Stop.on(faults);
    }
}
