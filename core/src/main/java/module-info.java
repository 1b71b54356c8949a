/** The procedure as pure functions of facts and law; nothing here reads a clock, a database or a random number. */
module org.acogida.core {
    requires static org.jspecify;

    exports org.acogida.norm;
    exports org.acogida.line;
    exports org.acogida.calendar;
    exports org.acogida.filing;
    exports org.acogida.rulebook;
    exports org.acogida.procedure;
    exports org.acogida.people;
    exports org.acogida.places;
}
