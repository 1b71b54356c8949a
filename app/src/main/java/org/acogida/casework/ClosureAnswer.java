package org.acogida.casework;

/** What became of a change of closures. */
public sealed interface ClosureAnswer {

    /** It is saved, and every deadline counted anew; {@code again} if that was so before. */
    record Saved(boolean again) implements ClosureAnswer {}

    /** Nothing was saved: somebody must say why deadlines may move so. */
    record MustBeConfirmed(Effects effects) implements ClosureAnswer {}

    /** Nothing was saved, as it cannot be. */
    record Faulty(ClosureFault fault) implements ClosureAnswer {}
}
