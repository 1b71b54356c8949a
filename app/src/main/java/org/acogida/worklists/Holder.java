package org.acogida.worklists;

import org.acogida.procedure.OfficerId;

/** Who works on a case. */
public sealed interface Holder {

    record Named(OfficerId officer) implements Holder {}

    /** The case was given to no officer. */
    record Nobody() implements Holder {}
}
