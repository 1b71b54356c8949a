/** The shape of a law: pathways, clocks, grounds, documents, safeguards. */
@NullMarked
package org.acogida.rulebook;

import org.jspecify.annotations.NullMarked;
