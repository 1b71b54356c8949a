/** Tests of business days, each named after its rule. */
@NullMarked
package org.acogida.calendar;

import org.jspecify.annotations.NullMarked;
