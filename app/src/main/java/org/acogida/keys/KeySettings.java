package org.acogida.keys;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the keys are and what opens them.
 *
 * @param passphrase of the folder's master key
 */
public record KeySettings(Path folder, String passphrase) {

    static final String FOLDER = "acogida.keys.folder";
    static final String PASSPHRASE = "acogida.keys.passphrase";

    /** As the program's settings have them. */
    public Map<String, String> asSettings() {
        return Map.of(FOLDER, folder.toAbsolutePath().toString(), PASSPHRASE, passphrase);
    }

    /** Opens the folder. */
    public KeyFolder open() {
        return KeyFolder.open(folder, new Passphrase(passphrase));
    }

    /** Makes the folder; refuses one that holds keys already. */
    public KeyFolder make() {
        return KeyFolder.make(folder, new Passphrase(passphrase));
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
