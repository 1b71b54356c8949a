/** The case file: who, which way, what happened, which clocks run, and what may be done now. */
@NullMarked
package org.acogida.web.cases;

import org.jspecify.annotations.NullMarked;
