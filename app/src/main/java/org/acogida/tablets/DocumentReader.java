package org.acogida.tablets;

import java.time.LocalDate;
import java.util.List;
import org.acogida.tablets.PacketBody.Family;

/** Reads the lines of travel documents that a family's packet holds. */
public interface DocumentReader {
    /**
     * A family with what its documents say wherever nothing was typed; what was typed stays as it is.
     *
     * @param today the day of filing
     */
    Read read(Family family, LocalDate today);

    /**
     * What came of it.
     *
     * @param differs where a document says something else than was typed, or cannot be read: row and field, such as "0 surnames"
     */
    record Read(Family family, List<String> differs) {
        public Read {
            differs = List.copyOf(differs);
        }
    }
}
