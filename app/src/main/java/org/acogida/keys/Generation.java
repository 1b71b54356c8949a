package org.acogida.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/** One generation of keys: all that is in its folder is sealed with one key, which {@code master.key} keeps wrapped. */
final class Generation {

    private static final String PERSONS = "persons.keys";
    private static final String SECRETS = "secrets";

    private final long number;
    private final SecretKey key;
    private final Path folder;
    private final Slots slots;

    private Generation(long number, SecretKey key, Path folder, Slots slots) {
        this.number = number;
        this.key = key;
        this.folder = folder;
        this.slots = slots;
    }

    /** The generation of that number in a key folder; made empty where it is not there. */
    static Generation open(Path keys, long number, SecretKey key) throws IOException {
        Path folder = folder(keys, number);
        DurableFile.folder(folder.resolve(SECRETS));
        return new Generation(number, key, folder, Slots.open(folder.resolve(PERSONS), key));
    }

    static Path folder(Path keys, long number) {
        return keys.resolve(Long.toString(number));
    }

    long number() {
        return number;
    }

    SecretKey key() {
        return key;
    }

    Slots slots() {
        return slots;
    }

    Optional<byte[]> find(String name) {
        Path file = folder.resolve(SECRETS).resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Aead.open(key, context(name), Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String name, byte[] secret) throws IOException {
        DurableFile.replace(folder.resolve(SECRETS).resolve(name), Aead.seal(key, context(name), secret));
    }

    private static byte[] context(String name) {
        return ("secret/" + name).getBytes(StandardCharsets.UTF_8);
    }

    /** Takes over all that another holds. */
    void takeOver(Generation before) throws IOException {
        for (String name : before.listNames()) {
            keep(name, before.find(name).orElseThrow());
        }
        slots.takeOver(before.slots);
    }

    private List<String> listNames() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(SECRETS))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(KeyFolder.NAME.asMatchPredicate())
                    .toList();
        }
    }
}
