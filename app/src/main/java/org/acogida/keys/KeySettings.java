package org.acogida.keys;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the keys are and what opens them.
 *
 * @param passphrase of the folder's master key, or the PIN of its token
 * @param token the configuration of the PKCS#11 token that keeps the master key, where one does
 */
public record KeySettings(Path folder, String passphrase, Optional<Path> token) {

    static final String FOLDER = "acogida.keys.folder";
    static final String PASSPHRASE = "acogida.keys.passphrase";
    static final String TOKEN = "acogida.keys.token";

    /** A folder that a passphrase opens. */
    public KeySettings(Path folder, String passphrase) {
        this(folder, passphrase, Optional.empty());
    }

    /** As the program's settings have them. */
    public Map<String, String> asSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(FOLDER, folder.toAbsolutePath().toString());
        settings.put(PASSPHRASE, passphrase);
        token.ifPresent(file -> settings.put(TOKEN, file.toAbsolutePath().toString()));
        return settings;
    }

    /** Opens the folder. */
    public KeyFolder open() {
        return KeyFolder.open(folder, master());
    }

    /** Makes the folder; refuses one that holds keys already. */
    public KeyFolder make() {
        return KeyFolder.make(folder, master());
    }

    private MasterKey master() {
        return token.<MasterKey>map(file -> new TokenKey(file, passphrase)).orElseGet(() -> new Passphrase(passphrase));
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
