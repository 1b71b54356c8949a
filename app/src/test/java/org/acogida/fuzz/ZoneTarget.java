package org.acogida.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.acogida.mrz.MrzReader;
import org.acogida.mrz.Reading;
import org.acogida.mrz.Zone;

/** The lines of a document, read by a machine or typed: a zone, or the reason why it is none. */
public final class ZoneTarget {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);

    private ZoneTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (MrzReader.read(new String(bytes, StandardCharsets.UTF_8)) instanceof Reading.Read read) {
            Zone zone = read.zone();
            zone.birth().asYearOfBirth(TODAY);
            zone.expiry().asExpiry(TODAY);
            if (zone.birth().asBirth(TODAY).filter(TODAY::isBefore).isPresent()) {
                throw new IllegalStateException("somebody who is not born yet");
            }
        }
    }
}
