/** Files of rows, CSV and XLSX, read row by row whatever program wrote them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
