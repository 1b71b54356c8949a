/** What tablets ask of the server, the page that they keep, and the pages of those who look after tablets. */
@NullMarked
package org.acogida.web.tablets;

import org.jspecify.annotations.NullMarked;
