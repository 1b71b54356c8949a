package org.acogida.statistics;

import java.time.YearMonth;

/**
 * How many in a month are of one kind.
 *
 * @param group a pathway, a nationality, or sex and age as in {@code F.CHILD}
 */
record Count(YearMonth month, String group, long count) {}
