package org.acogida.attachments;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.keys.TestKeys;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.CaseId;
import org.acogida.scanner.NoScanner;

/** Takes all hostile files in, many at once, and seals what is kept; tells how much of the heap that took at most. */
public final class HostileUploads {
    private static final int AT_ONCE = 16;

    private HostileUploads() {}

    public static void main(String[] arguments) throws Exception {
        FileIntake intake = new FileIntake(new NoScanner());
        long kept = 0;
        List<Future<Boolean>> uploads = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (HostileFile file : HostileFiles.list()) {
                uploads.add(people.submit(() -> upload(intake, file)));
            }
            for (Future<Boolean> upload : uploads) {
                kept += upload.get() ? 1 : 0;
            }
        }
        long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println("files " + uploads.size() + " kept " + kept + " heap MB " + (most >> 20));
        System.exit(0);
    }

    private static boolean upload(FileIntake intake, HostileFile file) throws Exception {
        Taken taken = intake.take(file.name(), () -> file.content().clone(), file.purpose());
        if (taken instanceof Taken.Fit fit) {
            CaseId id = new CaseId(UUID.randomUUID());
            AttachmentPart.seal(
                    id,
                    new AttachmentId(id.value()),
                    TestKeys.shared().next(),
                    fit.file().content(),
                    TestKeys.shared());
            return true;
        }
        return false;
    }
}
