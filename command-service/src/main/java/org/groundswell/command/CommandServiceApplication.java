package org.groundswell.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Accepts commands, appends their events to the ledgers and relays them. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CommandServiceApplication {

    static {
        // Axon's update checker reads the process's properties only, never Spring's, and phones home unless it is told
        // not to.
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    public static void main(String[] arguments) {
        SpringApplication.run(CommandServiceApplication.class, arguments);
    }
}
