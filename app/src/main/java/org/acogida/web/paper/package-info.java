/** Papers: the certificate, and the page that tells whether one is genuine. */
@NullMarked
package org.acogida.web.paper;

import org.jspecify.annotations.NullMarked;
