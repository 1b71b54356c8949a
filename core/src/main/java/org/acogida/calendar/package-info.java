/** What a business day is, and how to count them. */
@NullMarked
package org.acogida.calendar;

import org.jspecify.annotations.NullMarked;
