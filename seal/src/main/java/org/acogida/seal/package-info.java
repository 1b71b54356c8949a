/** The form of the sealed journal: leaves, tree, chain, checkpoints, cosignatures; its export, and the verifier of it. */
@NullMarked
package org.acogida.seal;

import org.jspecify.annotations.NullMarked;
