package org.acogida.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a program to its end and keeps what it said. */
final class Commands {

    /** Exit code and everything printed. */
    record Outcome(int exit, String output) {}

    private Commands() {}

    /** One command line: a program, what always goes with it, and this call's arguments. */
    static List<String> line(String program, List<String> always, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(program);
        line.addAll(always);
        line.addAll(arguments);
        return line;
    }

    static Outcome run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }

    /** False also when the program does not exist. */
    static boolean succeeds(List<String> command) {
        try {
            return run(command).exit() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
