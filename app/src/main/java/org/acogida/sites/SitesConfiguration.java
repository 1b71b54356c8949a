package org.acogida.sites;

import org.acogida.laws.StandardsFile;
import org.acogida.places.Standards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SitesConfiguration {

    @Bean
    Standards standards() {
        return StandardsFile.load();
    }
}
