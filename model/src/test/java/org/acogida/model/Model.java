package org.acogida.model;

import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.A4Solution;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kodkod.engine.satlab.SATFactory;

/** A model that was read, and the solver that looks for what its commands ask: SAT4J, which is Java alone. */
final class Model {
    private final CompModule world;

    private Model(CompModule world) {
        this.world = world;
    }

    static Model of(ModelText text) throws IOException {
        Path file = Files.createTempFile("return", ".als");
        try {
            Files.writeString(file, text.text());
            return new Model(CompUtil.parseEverything_fromFile(A4Reporter.NOP, null, file.toString()));
        } finally {
            Files.delete(file);
        }
    }

    /** The model's commands in the order of its file: what must never be found, and what must be. */
    List<Command> listCommands() {
        return List.copyOf(world.getAllCommands());
    }

    /** Looks for a course of events: one that breaks a promise, or one that shows what can happen. */
    Search search(Command command) {
        A4Options options = new A4Options();
        options.solver = SATFactory.get("sat4j");
        Size size = new Size();
        long begun = System.nanoTime();
        A4Solution solution =
                TranslateAlloyToKodkod.execute_command(size, world.getAllReachableSigs(), command, options);
        return new Search(world, command, solution, size, System.nanoTime() - begun);
    }

    /** How large the question was that the solver was asked. */
    static final class Size extends A4Reporter {
        private int variables;
        private int clauses;

        @Override
        public void solve(int step, int primaryVariables, int totalVariables, int clauseCount) {
            variables = totalVariables;
            clauses = clauseCount;
        }

        int variables() {
            return variables;
        }

        int clauses() {
            return clauses;
        }
    }
}
