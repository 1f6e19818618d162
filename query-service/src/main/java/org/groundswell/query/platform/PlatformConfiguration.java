package org.groundswell.query.platform;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.groundswell.query.platform.intake.HttpLedgerFeed;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.groundswell.query.platform.security.ServiceToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, and the way to the command side. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdSource idSource() {
        return IdSource.random();
    }

    @Bean
    HttpClient httpClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Bean
    LedgerFeed ledgerFeed(
            HttpClient http,
            Clock clock,
            @Value("${groundswell.command-url}") String commandUrl,
            @Value("${groundswell.issuer}") String issuer,
            @Value("${groundswell.query-client-secret}") String secret) {
        ServiceToken token =
                new ServiceToken(http, new ServiceToken.Credentials(issuer, "groundswell-query", secret), clock);
        return new HttpLedgerFeed(http, commandUrl, token);
    }
}
