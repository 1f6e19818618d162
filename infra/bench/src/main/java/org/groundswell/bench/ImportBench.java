package org.groundswell.bench;

import java.io.IOException;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import tools.jackson.databind.json.JsonMapper;

/** From sending the real file to its figures being on the chart. */
final class ImportBench implements Bench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS = 5;
    private static final int FEWEST_MONTHS = 30;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "The 12,765 rows of the real file, sent, taken in with 274 sites enrolled on the way, and waited for until the"
                + " deciles show them; %d times, each into a new programme.".formatted(ROUNDS);
    }

    @Override
    public void run(Installation installation, Report report) throws IOException {
        Api commands = installation.commands("maya");
        Api queries = installation.queries("maya");
        Histogram times = new Histogram(3);
        for (int round = 0; round < ROUNDS; round++) {
            String programme = Scene.programme(commands, "Import " + round);
            String measure = Scene.measure(commands, programme);
            long began = System.nanoTime();
            long entry = RealProgramme.importFigures(installation, programme, measure);
            Scene.await(queries, programme, entry);
            String deciles = queries.get("/programmes/" + programme + "/measures/" + measure + "/deciles");
            times.recordValue(System.nanoTime() - began);
            int months = JSON.readTree(deciles).path("data").path("months").size();
            if (months < FEWEST_MONTHS) {
                throw new IllegalStateException("The deciles show only " + months + " months: " + deciles);
            }
        }
        report.times("12,765 rows until they are on the chart", times, "10 s");
        report.figure("The slowest of them", "%,.1f s".formatted(times.getMaxValue() / 1e9), "10 s");
    }
}
