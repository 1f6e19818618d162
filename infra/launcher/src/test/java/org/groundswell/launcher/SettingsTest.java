package org.groundswell.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Path project = Path.of("/project");

    @Test
    void what_is_not_set_is_usual() {
        Settings settings = Settings.of(project, Map.of("GROUNDSWELL_WEB_PORT", " "));

        assertThat(settings.data()).isEqualTo(Path.of("/project/.groundswell"));
        assertThat(settings.address(Port.WEB)).isEqualTo("http://localhost:8080");
        assertThat(settings.issuer()).isEqualTo("http://localhost:8180/realms/groundswell");
    }

    @Test
    void the_environment_moves_the_data_and_every_port() {
        Settings settings =
                Settings.of(project, Map.of("GROUNDSWELL_DATA", "/elsewhere", "GROUNDSWELL_KAFKA_PORT", "20000"));

        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(settings.port(Port.KAFKA)).isEqualTo(20_000);
    }

    @Test
    void a_port_that_is_none_is_refused_with_the_name_of_its_setting() {
        for (String wrong : new String[] {"0", "65536", "eighty", "-1"}) {
            assertThatThrownBy(() -> Settings.of(project, Map.of("GROUNDSWELL_QUERY_PORT", wrong)))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("GROUNDSWELL_QUERY_PORT is \"" + wrong + "\", which is not a port (1 to 65535).");
        }
    }

    @Test
    void one_port_for_two_things_is_refused() {
        assertThatThrownBy(() -> Settings.of(project, Map.of("GROUNDSWELL_COMMAND_PORT", "8080")))
                .hasMessage("GROUNDSWELL_WEB_PORT and GROUNDSWELL_COMMAND_PORT are both set to port 8080.");
    }
}
