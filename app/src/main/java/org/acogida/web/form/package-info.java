/** Forms as data: fields, what was typed into them, and what does not fit. */
@NullMarked
package org.acogida.web.form;

import org.jspecify.annotations.NullMarked;
