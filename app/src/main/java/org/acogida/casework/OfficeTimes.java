package org.acogida.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acogida.offices.Closure;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;

/** The offices, the days they were closed, and their outages; entering a closure moves every deadline it touches. */
public class OfficeTimes {

    public List<Office> listOffices() {
        throw new UnsupportedOperationException();
    }

    public List<Closure> listClosures(OfficeId office) {
        throw new UnsupportedOperationException();
    }

    /** Enters a closure and counts the office's deadlines anew; entering it again under the same id changes nothing. */
    public void close(Closure closure) {
        throw new UnsupportedOperationException();
    }

    public List<Outage> listOutages(OfficeId office) {
        throw new UnsupportedOperationException();
    }

    /** Enters a time in which an office could not take what people brought; again under the same id, it is replaced. */
    public void recordOutage(UUID id, Outage outage) {
        throw new UnsupportedOperationException();
    }

    /** Ends an outage that goes on. */
    public void endOutage(UUID id, Instant until) {
        throw new UnsupportedOperationException();
    }
}
