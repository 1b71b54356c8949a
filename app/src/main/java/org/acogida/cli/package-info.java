/** The command line: one class for each word after acogida. */
@NullMarked
package org.acogida.cli;

import org.jspecify.annotations.NullMarked;
