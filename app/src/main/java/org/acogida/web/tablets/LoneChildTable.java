package org.acogida.web.tablets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.procedure.Birth;
import org.acogida.procedure.LoneChild;
import org.acogida.procedure.LoneChild.Companion;
import org.acogida.procedure.Role;

/**
 * What {@link LoneChild} says of a child and one companion, for all places in a household, as the tablet's page reads it: of
 * several companions the one by whom the child is least alone decides.
 */
final class LoneChildTable {
    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final Optional<Birth> CHILD = Optional.of(Birth.on(DAY));
    private static final Optional<Birth> GROWN = Optional.of(Birth.on(DAY.minusYears(2L * Birth.MAJORITY)));
    private static final List<Role> ROLES = List.of(Role.values());

    private LoneChildTable() {}

    /** The places of a household, in the order of {@link #table}. */
    static String roles() {
        return ROLES.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /**
     * One letter for each place of the child, each place of the companion, whether that one may be grown up, and whether the child
     * was said to be without a carer: {@code U}naccompanied, {@code S}eparated, {@code -} neither.
     */
    static String table() {
        return ROLES.stream()
                .flatMap(child -> ROLES.stream()
                        .flatMap(other -> Stream.of(CHILD, GROWN)
                                .flatMap(birth -> Stream.of(false, true)
                                        .map(said -> letter(
                                                new Companion(child, CHILD, false),
                                                new Companion(other, birth, false),
                                                said)))))
                .collect(Collectors.joining());
    }

    private static String letter(Companion child, Companion other, boolean said) {
        return LoneChild.find(child, List.of(other), said, DAY)
                .map(found -> switch (found) {
                    case UNACCOMPANIED -> "U";
                    case SEPARATED -> "S";
                })
                .orElse("-");
    }
}
