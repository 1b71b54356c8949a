/** Has a solver look at the model of return, claim, review and stay. */
@NullMarked
package org.acogida.model;

import org.jspecify.annotations.NullMarked;
