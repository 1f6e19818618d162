package org.groundswell.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WebFrontend {

    public static void main(String[] arguments) {
        SpringApplication.run(WebFrontend.class, arguments);
    }
}
