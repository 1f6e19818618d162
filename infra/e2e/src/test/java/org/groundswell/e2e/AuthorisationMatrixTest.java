package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of both services, as their own descriptions list them, asked by everybody, against the table in {@code
 * authorisation-matrix.csv}. An endpoint that the table lacks fails, and so does one that is no more.
 *
 * <p>A cell is {@code 401}, {@code 403}, {@code 404} (hidden), or {@code may}: the question of access was passed, whatever
 * the answer then is. No cell may ever be a 5xx.
 */
class AuthorisationMatrixTest {

    private static final String TABLE = "/authorisation-matrix.csv";

    private final RunningGroundswell groundswell = RunningGroundswell.shared();

    @Test
    void everybody_may_exactly_what_the_table_says() throws IOException {
        Scene scene = Scene.set(groundswell);
        Map<String, String> expected = EndpointTable.lines(TABLE);
        Map<String, String> actual = new TreeMap<>();
        for (Endpoint endpoint : Endpoint.all(groundswell)) {
            actual.put(
                    endpoint.name(),
                    scene.callers().stream()
                            .map(caller -> outcome(endpoint, caller, scene))
                            .collect(Collectors.joining(",")));
        }
        write(scene, actual);
        assertThat(differences(expected, actual)).isEmpty();
    }

    @Test
    void a_table_that_lacks_an_endpoint_or_errs_in_a_cell_is_found_out() {
        Map<String, String> actual = Map.of("query GET /a", "401,may", "query GET /b", "401,403");
        assertThat(differences(Map.of("query GET /a", "401,may"), actual))
                .containsExactly("query GET /b is not in the table; it answers 401,403");
        assertThat(differences(Map.of("query GET /a", "401,403", "query GET /b", "401,403"), actual))
                .containsExactly("query GET /a should answer 401,403 but answers 401,may");
        assertThat(differences(
                        Map.of("query GET /a", "401,may", "query GET /b", "401,403", "query GET /c", "401,403"),
                        actual))
                .containsExactly("query GET /c is in the table but not in the description");
    }

    private static String outcome(Endpoint endpoint, Scene.Caller caller, Scene scene) {
        HttpResponse<?> answer = endpoint.ask(caller, scene);
        int status = answer.statusCode();
        assertThat(status)
                .as("%s as %s: %s", endpoint.name(), caller.name(), status)
                .isLessThan(500);
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> "may";
        };
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        new TreeMap<>(actual).forEach((endpoint, cells) -> {
            String wanted = expected.get(endpoint);
            if (wanted == null) {
                differences.add(endpoint + " is not in the table; it answers " + cells);
            } else if (!wanted.equals(cells)) {
                differences.add(endpoint + " should answer " + wanted + " but answers " + cells);
            }
        });
        new TreeMap<>(expected)
                .keySet().stream()
                        .filter(endpoint -> !actual.containsKey(endpoint))
                        .forEach(endpoint -> differences.add(endpoint + " is in the table but not in the description"));
        return differences;
    }

    /** What was seen, in the table's own form, for whoever must review a change. */
    private static void write(Scene scene, Map<String, String> actual) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("endpoint," + scene.callers().stream().map(Scene.Caller::name).collect(Collectors.joining(",")));
        actual.forEach((endpoint, cells) -> lines.add(endpoint + "," + cells));
        Files.write(Path.of("target", "authorisation-matrix-seen.csv"), lines);
    }
}
