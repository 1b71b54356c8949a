/** Questions about a person, and how what was typed becomes a record of them. */
@NullMarked
package org.acogida.web.people;

import org.jspecify.annotations.NullMarked;
