/** Lists as files: how many people one holds, what it is for, and which were made. */
@NamedInterface("exports")
@NullMarked
package org.acogida.web.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
