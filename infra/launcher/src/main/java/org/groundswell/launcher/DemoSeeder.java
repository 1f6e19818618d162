package org.groundswell.launcher;

/**
 * Writes the demo programme into an empty installation.
 *
 * <p>It is found as a service ({@code META-INF/services/org.groundswell.launcher.DemoSeeder}) and runs once, at the
 * first start that is not {@code --empty}, in a process of its own, after PostgreSQL is up and before command-service
 * starts: it applies command-service's migrations itself and appends to the event store. It runs again after a failure,
 * so it commits everything or nothing, or continues where it ended.
 */
public interface DemoSeeder {

    void seed(DemoContext context);
}
