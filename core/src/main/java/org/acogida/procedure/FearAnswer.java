package org.acogida.procedure;

/** What a person answered when asked whether they fear to return; unable leaves the question open. */
public enum FearAnswer {
    YES,
    NO,
    UNABLE;

    /** Of two answers the one that protects more: a fear that was said stays said. */
    public FearAnswer or(FearAnswer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNABLE ? other : this;
    }
}
