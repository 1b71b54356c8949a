package org.acogida.places;

/** What is never done, whoever waits for a bed. */
public enum Rule {
    /** One person a bed, and no more people than beds. */
    ONE_BED_EACH,
    /** Only beds in use. */
    IN_USE,
    /** No child, and nobody with one, in a site that is closed (LM 99, 111-VII; LRPCAP 20). */
    NO_CHILD_HELD,
    /** A family and whoever cares for one of them in one unit; in adjoining rooms where none is large enough. */
    TOGETHER,
    /** A boy under 12 sleeps where his mother does. */
    BOY_WITH_MOTHER,
    /** Women's rooms for women and girls, and boys under 12 with their mother. */
    WOMENS_ROOM,
    MENS_ROOM,
    /** Children's rooms for children who are alone. */
    CHILDRENS_ROOM,
    /** A child alone, or who may be one, never with grown-ups who are none of theirs. */
    LONE_CHILD_APART,
    /** A woman alone never with men who are none of hers. */
    SINGLE_WOMAN_APART
}
