/** How the program itself is: copies of the database, and room on the disks. */
@NullMarked
package org.acogida.web.health;

import org.jspecify.annotations.NullMarked;
