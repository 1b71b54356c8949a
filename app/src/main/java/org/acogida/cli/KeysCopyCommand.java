package org.acogida.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies the keys of the folder named or of the demonstration, whether in use or not. */
@Command(name = "copy")
final class KeysCopyCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "keys.to")
    private Path to = Path.of("");

    KeysCopyCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        keys.getOr(data).open().copyTo(to);
        front.say("keys.copied", to.toAbsolutePath());
        return 0;
    }
}
