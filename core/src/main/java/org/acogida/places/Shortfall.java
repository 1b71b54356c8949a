package org.acogida.places;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a site is not as its standard asks.
 *
 * @param room the room, empty for the site as a whole
 * @param has what there is, in the unit of {@code asked}: toilets, taps, square metres, litres a day, people in a room
 * @param asked what there should be for so many people, at least or at most, as the measure says
 */
public record Shortfall(Measure measure, Optional<String> room, BigDecimal has, BigDecimal asked, int people) {}
