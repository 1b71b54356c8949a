package org.acogida.laws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Law files in a folder of the operator's: each stands in the folder of its country, {@code cr/cr-2018.yaml}. */
record FolderShelf(Path root) implements Shelf {
    private static final Pattern LAW = Pattern.compile("([a-z]{2})/\\1-[^/]*\\.yaml");

    @Override
    public List<String> list() {
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> LAW.matcher(path).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    @Override
    public byte[] read(String path) throws IOException {
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            return in.readNBytes(YamlText.MOST_BYTES + 1);
        }
    }

    @Override
    public String label(String path) {
        return root.resolve(path).toString();
    }
}
