package org.acogida.keys;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    KeyFolder keyFolder(
            @Value("${" + KeySettings.FOLDER + "}") Path folder,
            @Value("${" + KeySettings.PASSPHRASE + "}") String words) {
        return KeyFolder.open(folder, new Passphrase(words));
    }
}
