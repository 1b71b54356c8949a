/** An officer's own account: where they are signed in, and how they sign in. */
@NullMarked
package org.acogida.web.account;

import org.jspecify.annotations.NullMarked;
