/** What tablets ask of the server, and the pages of those who look after tablets. */
@NullMarked
package org.acogida.web.tablets;

import org.jspecify.annotations.NullMarked;
