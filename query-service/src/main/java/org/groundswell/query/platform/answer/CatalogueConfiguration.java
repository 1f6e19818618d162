package org.groundswell.query.platform.answer;

import org.groundswell.domain.instrument.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue shipped with the program, for the words of answers; a fault in it stops the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }
}
