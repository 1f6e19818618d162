package org.groundswell.web.platform;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that asks the machine what time it is and draws ids. */
@Configuration(proxyBeanMethods = false)
class TimeAndIds {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdSource idSource() {
        return () -> UUID.randomUUID().toString();
    }
}
