package org.acogida.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A frame around the few lines one must not overlook. */
final class Box {

    private final List<String> lines = new ArrayList<>();

    Box line(String text) {
        lines.add(text);
        return this;
    }

    void print(PrintWriter out) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String edge = "─".repeat(width + 4);
        out.println("┌" + edge + "┐");
        for (String line : lines) {
            out.println("│  " + line + " ".repeat(width - line.length()) + "  │");
        }
        out.println("└" + edge + "┘");
    }
}
