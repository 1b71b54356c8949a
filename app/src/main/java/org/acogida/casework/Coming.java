package org.acogida.casework;

/** Whether those who are registered together are all of their household, for whether a child of it is alone. */
public enum Coming {
    /** As far as their places say: a household with its head is whole, and who comes without is judged with those on file. */
    AS_THEY_ARE,
    /** Others of it are still to be registered: each was judged with all who came, and nobody is judged anew. */
    SOME,
    /** The last of it: those who came before are judged anew with them. */
    THE_REST
}
