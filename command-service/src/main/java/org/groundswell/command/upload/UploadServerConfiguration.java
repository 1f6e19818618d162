package org.groundswell.command.upload;

import jakarta.servlet.MultipartConfigElement;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bounds multipart requests, and lets the server read a refused body to its end, up to a bound: a connection closed half-way
 * through a large upload reaches the sender as a reset instead of the answer that says why.
 */
@Configuration(proxyBeanMethods = false)
class UploadServerConfiguration {

    private static final int SWALLOWED = 512 << 20;

    @Bean
    MultipartConfigElement multipartConfigElement() {
        long file = TableLimits.DEFAULT.bytes();
        return new MultipartConfigElement("", file, file + (1 << 20), 256 << 10);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedBodiesAreSwallowed() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(SWALLOWED);
            }
        });
    }
}
