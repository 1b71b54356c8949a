package org.acogida.laws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Law files in a folder of the operator's: each stands in the folder of its country, {@code cr/cr-2018.yaml}. */
record FolderShelf(Path root) implements Shelf {
    private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");
    private static final Pattern LAW = Pattern.compile("([a-z]{2})/\\1-[^/]*\\.yaml");

    /** Looks into folders of countries only: what else lies beside a law may be large, or nobody else's to read. */
    @Override
    public List<String> list() {
        List<String> paths = new ArrayList<>();
        try (DirectoryStream<Path> countries = Files.newDirectoryStream(root, FolderShelf::isOfCountry)) {
            for (Path country : countries) {
                addLaws(country, paths);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths.stream().sorted().toList();
    }

    private static boolean isOfCountry(Path path) {
        return COUNTRY.matcher(String.valueOf(path.getFileName())).matches() && Files.isDirectory(path);
    }

    private static void addLaws(Path country, List<String> paths) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(country, Files::isRegularFile)) {
            for (Path file : files) {
                String path = country.getFileName() + "/" + file.getFileName();
                if (LAW.matcher(path).matches()) {
                    paths.add(path);
                }
            }
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
