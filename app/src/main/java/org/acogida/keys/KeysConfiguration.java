package org.acogida.keys;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    KeyFolder keyFolder(
            @Value("${" + KeySettings.FOLDER + "}") Path folder,
            @Value("${" + KeySettings.PASSPHRASE + "}") String passphrase,
            @Value("${" + KeySettings.TOKEN + ":}") String token) {
        Optional<Path> ofToken =
                Optional.of(token).filter(file -> !file.isBlank()).map(Path::of);
        return new KeySettings(folder, passphrase, ofToken).open();
    }
}
