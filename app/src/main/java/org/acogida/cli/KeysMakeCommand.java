package org.acogida.cli;

import java.util.concurrent.Callable;
import org.acogida.keys.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the keys of a new database. */
@Command(name = "make")
final class KeysMakeCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    KeysMakeCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        KeyFolder made = keys.get().make();
        front.say("keys.made", made.path());
        return 0;
    }
}
