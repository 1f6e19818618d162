package org.groundswell.web.platform.security;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestKeycloak;
import org.groundswell.web.WebFrontend;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages, started on a free port with a real database and a real sign-in service. */
public final class TestPages implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestPages(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static TestPages start(Database web, URI services, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + web.url(),
                "--spring.datasource.username=" + web.user(),
                "--spring.datasource.password=" + web.password(),
                "--groundswell.sign-in.issuer=" + TestKeycloak.shared().issuer(),
                "--groundswell.sign-in.client-secret=" + TestKeycloak.shared().clientSecret(),
                "--groundswell.services.command=" + services,
                "--groundswell.services.query=" + services));
        arguments.addAll(List.of(more));
        return new TestPages(SpringApplication.run(WebFrontend.class, arguments.toArray(String[]::new)));
    }

    public URI at(String path) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    public int managementPort() {
        return context.getEnvironment().getProperty("local.management.port", Integer.class, 0);
    }

    @Override
    public void close() {
        context.close();
    }
}
