package org.acogida.procedure;

/** What a person answered when asked whether they fear to return; unable leaves the question open. */
public enum FearAnswer {
    YES,
    NO,
    UNABLE
}
