package org.groundswell.bench;

import java.util.Locale;
import org.groundswell.launcher.Installation;

/** How long a person waits for {@code infra/up}: the first time, with the demo programme being written, and every later time. */
final class StartUpBench implements Bench {

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String about() {
        return "From nothing running to every part answering. The first start creates the databases, imports the realm and"
                + " writes the demo programme; unpacking Keycloak, once on a machine, is not counted.";
    }

    @Override
    public void run(Installation installation, Report report) {
        report.figure("First start, with the demo programme", seconds(installation.firstStart()), "");
        report.figure("Second start, on kept data", seconds(installation.restart()), "");
    }

    private static String seconds(double seconds) {
        return String.format(Locale.UK, "%.1f s", seconds);
    }
}
