package org.acogida.demo;

import java.time.ZonedDateTime;
import java.util.List;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.rulebook.OfficeId;

/**
 * People who travel together and claim together.
 *
 * @param number its place among all, from 0
 * @param office where they claimed
 */
record Household(int number, List<Member> members, ZonedDateTime claimsAt, OfficeId office) {
    Household {
        members = List.copyOf(members);
    }

    /** One of them; a child alone is one without anybody who answers for it. */
    record Member(Person person, Role role, boolean alone) {

        boolean isSurelyAdult(ZonedDateTime at) {
            return person.birth()
                    .filter(birth -> birth.isSurelyAdult(at.toLocalDate()))
                    .isPresent();
        }
    }

    boolean caresForChild(Member who) {
        return who.role()
                .caresForChild(
                        members.stream()
                                .filter(other -> !other.equals(who))
                                .map(other -> other.person().birth())
                                .toList(),
                        claimsAt.toLocalDate());
    }

    int size() {
        return members.size();
    }

    boolean isOneAdult() {
        return size() == 1 && members.getFirst().isSurelyAdult(claimsAt);
    }

    boolean isAllAdults() {
        return members.stream().allMatch(member -> member.isSurelyAdult(claimsAt));
    }
}
