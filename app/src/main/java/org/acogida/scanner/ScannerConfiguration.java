package org.acogida.scanner;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the scanner that the operator names; none where they name none. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {
    /** Where the scanner is: {@code clamd://HOST:PORT}; empty for none. */
    static final String SETTING = "acogida.scanner";

    @Bean
    FileScanner fileScanner(@Value("${" + SETTING + ":}") String address) {
        return address.isBlank() ? new NoScanner() : Clamd.at(address.strip());
    }
}
