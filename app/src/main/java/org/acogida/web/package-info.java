/** Pages and their wording. */
@NullMarked
package org.acogida.web;

import org.jspecify.annotations.NullMarked;
