/** Tests of texts and citations, each named after its rule. */
@NullMarked
package org.acogida.norm;

import org.jspecify.annotations.NullMarked;
