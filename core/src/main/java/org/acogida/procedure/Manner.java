package org.acogida.procedure;

/** How a claim was filed; one by a representative or a third party awaits ratification. */
public enum Manner {
    WRITTEN,
    ORAL,
    REPRESENTATIVE
}
