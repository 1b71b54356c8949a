package org.acogida.casework;

import org.acogida.laws.Laws;
import org.acogida.rulebook.Lawbook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    @Bean
    Lawbook lawbook() {
        return Laws.load();
    }

    @Bean
    CommandKey commandKey(@Value("${" + CommandKey.PROPERTY + "}") String secret) {
        return new CommandKey(secret);
    }
}
