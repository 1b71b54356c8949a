/** What a business day is, and how to count days and hours. */
@NullMarked
package org.acogida.calendar;

import org.jspecify.annotations.NullMarked;
