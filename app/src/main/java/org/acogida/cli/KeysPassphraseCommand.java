package org.acogida.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.acogida.keys.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes the passphrase that opens a folder of keys; programs that have it open go on. */
@Command(name = "passphrase")
final class KeysPassphraseCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            required = true,
            descriptionKey = "keys.new-passphrase-file")
    private Path file = Path.of("");

    KeysPassphraseCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        keys.get().open().closeWith(new Passphrase(DatabaseOptions.secret(file, "")));
        front.say("keys.passphrase-changed");
        return 0;
    }
}
