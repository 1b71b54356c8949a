package org.acogida.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** All hostile files at once, sixteen at a time, in a program that has a heap of 512 MB (R27). */
class UploadMemoryTest {
    private static final String HEAP = "-Xmx512m";

    @Test
    void allAreTakenInWithinHalfAGigabyte() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Djava.awt.headless=true",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileUploads.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        System.out.println("uploads: " + said.strip());
        assertThat(said).contains("files " + HostileFiles.list().size() + " kept ");
    }
}
