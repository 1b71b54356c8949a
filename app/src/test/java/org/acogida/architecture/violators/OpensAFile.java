package org.acogida.architecture.violators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file. */
final class OpensAFile {
    static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private OpensAFile() {}
}
