package org.acogida.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Bytes as a file, for as long as it is read. */
final class Bytes {
    private Bytes() {}

    static void asFile(byte[] bytes, String ending, Consumer<Path> read) {
        try {
            Path file = Files.createTempFile("acogida-fuzz-", ending);
            try {
                read.accept(Files.write(file, bytes));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
