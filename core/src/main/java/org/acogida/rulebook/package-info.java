/** The shape of a law: clocks, pathways, grounds, documents, safeguards. The numbers live in laws/. */
@NullMarked
package org.acogida.rulebook;

import org.jspecify.annotations.NullMarked;
