package org.acogida.worklists;

import java.time.LocalDate;
import org.acogida.rulebook.LawId;

/**
 * How many tasks of one name have their last day in a week.
 *
 * @param monday the first day of the week
 * @param task as its law file names it
 * @param held whether their cases were given to officers
 */
public record WeekCount(LocalDate monday, String task, LawId law, boolean held, long count) {}
