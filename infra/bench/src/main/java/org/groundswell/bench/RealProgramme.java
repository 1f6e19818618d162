package org.groundswell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A programme over 274 real providers with three years of their figures, loaded from the file that lies beside the project. */
record RealProgramme(String programme, String measure, long entry) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REQUEST = """
            {"upload":"%s","onError":"refuse-all","mapping":{"site":"org_code","period":"period",
             "numerator":{"column":"attendances","minus":"breaches"},"denominator":{"column":"attendances"},
             "keepRowsWhere":[{"column":"attendances","notBlank":true}],"severalRows":"sum","enrolUnknownSites":true}}""";

    static RealProgramme load(Installation installation) throws IOException {
        Api maya = installation.commands("maya");
        String programme = Scene.programme(maya, "Four-hour standard");
        String measure = Scene.measure(maya, programme);
        long entry = importFigures(installation, programme, measure);
        Scene.await(installation.queries("maya"), programme, entry);
        return new RealProgramme(programme, measure, entry);
    }

    /** Uploads the file and takes it in, enrolling its sites. @return the last entry that this made */
    static long importFigures(Installation installation, String programme, String measure) throws IOException {
        Path file = installation.project().resolveSibling("shared").resolve("data/ae_attendances.csv");
        Api maya = installation.commands("maya");
        String upload = JSON.readTree(
                        maya.post("/programmes/" + programme + "/uploads", Files.readString(file), "text/csv"))
                .path("upload")
                .asString();
        JsonNode answer = JSON.readTree(maya.post(
                "/programmes/" + programme + "/measures/" + measure + "/figures/import", REQUEST.formatted(upload)));
        return answer.path("lastEntry").asLong();
    }
}
