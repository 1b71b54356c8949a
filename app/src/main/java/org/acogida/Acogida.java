package org.acogida;

/** The program's front door. */
public final class Acogida {

    private Acogida() {}

    public static void main(String[] args) {}
}
