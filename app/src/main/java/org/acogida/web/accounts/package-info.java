/** The accounts of an office: what its supervisors see of them and do with them. */
@NullMarked
package org.acogida.web.accounts;

import org.jspecify.annotations.NullMarked;
