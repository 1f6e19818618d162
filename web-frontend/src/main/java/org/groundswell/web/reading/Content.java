package org.groundswell.web.reading;

import org.groundswell.domain.instrument.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue shipped with the program, read once at the start. */
@Configuration(proxyBeanMethods = false)
class Content {

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }
}
