package org.acogida.laws;

import org.snakeyaml.engine.v2.nodes.Node;

/** Where in a law file something stands. */
record Place(String file, int line, String field) {

    static Place of(String file, Node node, String field) {
        return new Place(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), field);
    }

    static Place top(String file) {
        return new Place(file, 1, "");
    }
}
