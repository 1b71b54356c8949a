/** Files of rows, CSV and XLSX: read whatever program wrote them, and written so that no cell is a formula. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
