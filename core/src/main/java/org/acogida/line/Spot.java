package org.acogida.line;

/** Where a group waits. A closed list: a place in free words would soon hold a name. */
public enum Spot {
    LINE,
    HALL,
    OUTSIDE,
    SHELTER,
    MEDICAL_POST,
    ELSEWHERE
}
