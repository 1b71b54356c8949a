package org.acogida.places;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who needs a bed: what matters for it, and nothing else of them.
 *
 * @param birth day of birth; where it is unknown they may be a child and may be grown up, whichever protects somebody
 */
public record Guest(String id, Kin kin, Sex sex, Optional<LocalDate> birth, Set<Care> care) {

    private static final int GROWN = 18;
    private static final int TWELVE = 12;

    public Guest {
        care = Set.copyOf(care);
    }

    /** What somebody is in their family. */
    public enum Kin {
        HEAD,
        PARTNER,
        CHILD,
        RELATIVE,
        SINGLE
    }

    /** As it is recorded; X for neither, or not told. */
    public enum Sex {
        F,
        M,
        X
    }

    /** What a need asks of a bed. */
    public enum Care {
        /** No steps, room to turn, a bed near the door and the toilet. */
        ACCESS,
        /** Away from strangers, above all from strange men. */
        SHELTER
    }

    /** Under 18 on that day, as far as is known. */
    public boolean mayBeChild(LocalDate on) {
        return birth.map(day -> day.isAfter(on.minusYears(GROWN))).orElse(true);
    }

    /** 18 or more on that day, as far as is known. */
    public boolean mayBeGrown(LocalDate on) {
        return birth.map(day -> !day.isAfter(on.minusYears(GROWN))).orElse(true);
    }

    boolean isGrown(LocalDate on) {
        return !mayBeChild(on);
    }

    /** Whoever may be a grown man: of him a woman or a child alone is kept apart. */
    boolean mayBeMan(LocalDate on) {
        return sex == Sex.M && mayBeGrown(on);
    }

    /** A woman without family: kept apart from men who are none of hers. */
    boolean isSingleWoman(LocalDate on) {
        return sex == Sex.F && kin == Kin.SINGLE && mayBeGrown(on);
    }

    boolean isMother(LocalDate on) {
        return sex == Sex.F && (kin == Kin.HEAD || kin == Kin.PARTNER) && isGrown(on);
    }

    /** A son under 12: he stays with his mother, in a room for women as well. */
    boolean isMothersBoy(LocalDate on) {
        return sex == Sex.M && kin == Kin.CHILD && isUnderTwelve(on);
    }

    boolean isUnderTwelve(LocalDate on) {
        return birth.map(day -> day.isAfter(on.minusYears(TWELVE))).orElse(false);
    }
}
