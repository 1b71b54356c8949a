package org.acogida.laws;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The law files that come with the program, listed one path a line in {@code common/shipped.txt}. */
record ShippedShelf() implements Shelf {
    private static final String FOLDER = "/laws/";

    @Override
    public List<String> list() {
        try {
            String index = new String(read("common/shipped.txt"), StandardCharsets.UTF_8);
            return index.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new IllegalStateException("common/shipped.txt is missing from the program; build it again", e);
        }
    }

    @Override
    public boolean has(String path) {
        return ShippedShelf.class.getResource(FOLDER + path) != null;
    }

    @Override
    public byte[] read(String path) throws IOException {
        try (InputStream in = ShippedShelf.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in.readNBytes(YamlText.MOST_BYTES + 1);
        }
    }

    @Override
    public String label(String path) {
        return path;
    }
}
