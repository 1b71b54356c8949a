package org.acogida.cli;

import java.util.concurrent.Callable;
import org.acogida.keys.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Closes all keys anew under another one, of the folder named or of the demonstration, whether in use or not. */
@Command(name = "rotate")
final class KeysRotateCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    KeysRotateCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        KeyFolder folder = keys.getOr(data).open();
        folder.rotate();
        front.say("keys.rotated", Long.toString(folder.generation()));
        return 0;
    }
}
