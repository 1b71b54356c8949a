package org.acogida.tablets;

import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.KeptPacket.State;

/** That a packet is not registered, and why. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final State state;
    private final Fault fault;
    private final String detail;

    private Stopped(State state, Fault fault, String detail) {
        super(fault.name(), null, false, false);
        this.state = state;
        this.fault = fault;
        this.detail = detail;
    }

    static Stopped held(Fault fault) {
        return new Stopped(State.HELD, fault, "");
    }

    static Stopped faulty(Fault fault, String detail) {
        return new Stopped(State.FAULTY, fault, detail);
    }

    State state() {
        return state;
    }

    Fault fault() {
        return fault;
    }

    String detail() {
        return detail;
    }
}
