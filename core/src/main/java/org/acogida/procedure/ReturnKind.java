package org.acogida.procedure;

/** How a return would be done: with the person's will and help, or as a deportation. */
public enum ReturnKind {
    ASSISTED,
    DEPORTATION
}
