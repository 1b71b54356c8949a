package org.acogida.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk that is soon full, in memory; needs a machine on which root may mount one. */
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final int WHOLE = 100;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Where none can be mounted the test is left out, unless {@code -Dinsist} asks to fail then. */
    public static SmallDisk mount(Path place, int megabytes) {
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean mounted = Commands.succeeds(List.of(
                "mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "acogida-test", place.toString()));
        Needed.orLeaveOut(mounted, "a small disk cannot be mounted here: that takes root, and a kernel that lets it");
        return new SmallDisk(place);
    }

    public Path place() {
        return place;
    }

    /** Fills it until so many percent are in use. */
    public void fillTo(int percent) {
        try {
            FileStore store = Files.getFileStore(place);
            long free = store.getUsableSpace() - store.getTotalSpace() * (WHOLE - percent) / WHOLE;
            write("filler-" + percent, free);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills it to the last byte. */
    public void fill() {
        try {
            write("filler", Long.MAX_VALUE);
        } catch (IOException _) {
            // It is full.
        }
    }

    private void write(String name, long bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream file = Files.newOutputStream(place.resolve(name))) {
            for (long left = bytes; left > 0; left -= BLOCK) {
                file.write(block);
            }
        }
    }

    /** Takes away all it was filled with. */
    public void free() {
        for (String name : new String[] {"filler", "filler-85"}) {
            try {
                Files.deleteIfExists(place.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        Commands.run(List.of("umount", "-l", place.toString()));
    }
}
