/** Benchmarks with their anchors in the same run. */
@NullMarked
package org.acogida.bench;

import org.jspecify.annotations.NullMarked;
