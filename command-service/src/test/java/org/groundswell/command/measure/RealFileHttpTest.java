package org.groundswell.command.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

/** Three years of 274 real providers, read where they lie beside the project. */
class RealFileHttpTest extends HttpTest {

    private static final String REAL_FILE = "shared/data/ae_attendances.csv";

    private static final String REAL_MAPPING = """
            {"site": "org_code", "period": "period",
             "numerator": {"column": "attendances", "minus": "breaches"}, "denominator": {"column": "attendances"},
             "keepRowsWhere": [{"column": "type", "equals": ["1", "2", "other"]}, {"column": "attendances", "notBlank": true}],
             "severalRows": "sum", "enrolUnknownSites": true}""";

    @Test
    void the_real_file_is_previewed_and_taken_in_within_seconds_and_taking_it_in_again_changes_nothing()
            throws IOException {
        byte[] file = Files.readAllBytes(realFile());
        String programme = programme();
        String figures = "/programmes/" + programme + "/measures/" + measure(programme) + "/figures";

        Reply upload = as("maya").file("/programmes/" + programme + "/uploads", "ae_attendances.csv", file);
        assertThat(upload.status()).as(upload.told()).isEqualTo(201);
        assertThat(upload.at("rows").asInt()).isEqualTo(12_765);
        String request = request(upload.text("upload"));

        Reply preview = as("maya").post(figures + "/import-preview", request);
        assertThat(preview.status()).as(preview.told()).isEqualTo(200);
        assertThat(preview.at("wouldCommit").asBoolean()).isTrue();
        assertThat(preview.at("rowsRead").asInt()).isEqualTo(12_765);
        assertThat(preview.at("sitesEnrolled").size()).isEqualTo(274);

        long before = System.nanoTime();
        Reply commit = as("maya").post(figures + "/import", request);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(commit.status()).as(commit.told()).isEqualTo(200);
        assertThat(commit.at("report.recorded").asInt())
                .isEqualTo(preview.at("points").asInt())
                .isGreaterThan(8_000);
        assertThat(commit.at("lastEntry").asLong() - commit.at("firstEntry").asLong() + 1)
                .isEqualTo(1 + 274 + 274);
        assertThat(took).isLessThan(Duration.ofSeconds(10));

        Reply repeated = as("maya").post(figures + "/import", request);
        assertThat(repeated.status()).as(repeated.told()).isEqualTo(200);
        assertThat(repeated.at("lastEntry").isNull()).isTrue();
        assertThat(repeated.at("report.unchanged").asInt())
                .isEqualTo(commit.at("report.recorded").asInt());
        assertThat(repeated.at("report.recorded").asInt()).isZero();
    }

    private static String request(String upload) {
        return "{\"upload\": \"%s\", \"mapping\": %s, \"onError\": \"refuse-all\"}".formatted(upload, REAL_MAPPING);
    }

    /** The real data lie beside the project and are not copied into it. */
    private static Path realFile() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(REAL_FILE))) {
            at = at.getParent();
        }
        assumeTrue(Files.exists(at.resolve(REAL_FILE)), REAL_FILE + " lies in no folder above this one");
        return at.resolve(REAL_FILE);
    }
}
