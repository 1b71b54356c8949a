package org.acogida.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Moments of the scenario that are worth going to. */
public enum Landmark {
    SATURDAY_CUT(LocalDateTime.of(2018, 10, 20, 16, 0)),
    FIRST_WEEKEND(LocalDateTime.of(2018, 10, 21, 20, 0)),
    STATION(LocalDateTime.of(2018, 10, 23, 23, 0)),
    DROPPED(LocalDateTime.of(2018, 11, 3, 20, 0)),
    STATION_LIMIT(LocalDateTime.of(2018, 11, 12, 9, 0)),
    BEFORE_CHRISTMAS(LocalDateTime.of(2018, 12, 20, 9, 0)),
    NEW_CARDS(LocalDateTime.of(2019, 1, 17, 9, 0));

    private final LocalDateTime at;

    Landmark(LocalDateTime at) {
        this.at = at;
    }

    /** By the clock of the office at the bridge. */
    public Instant at() {
        return at.atZone(Sitting.ZONE).toInstant();
    }

    public static List<Landmark> listAfter(Instant now) {
        return Arrays.stream(values()).filter(mark -> mark.at().isAfter(now)).toList();
    }
}
