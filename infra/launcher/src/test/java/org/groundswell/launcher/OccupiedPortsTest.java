package org.groundswell.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccupiedPortsTest {

    @TempDir
    private Path directory;

    @Test
    void free_ports_are_fine() {
        assertThatCode(() -> OccupiedPorts.refuse(FreeSettings.in(directory))).doesNotThrowAnyException();
    }

    @Test
    void every_occupied_port_is_named_with_the_setting_that_moves_it() throws IOException {
        Settings settings = FreeSettings.in(directory);
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (var web = new ServerSocket(settings.port(Port.WEB), 1, loopback);
                var kafka = new ServerSocket(settings.port(Port.KAFKA), 1, loopback)) {
            assertThatThrownBy(() -> Groundswell.prepare(settings, line -> {}))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("""
                            Port %d, wanted for the pages, is occupied by another program. Set GROUNDSWELL_WEB_PORT to a free port.
                            Port %d, wanted for Kafka, is occupied by another program. Set GROUNDSWELL_KAFKA_PORT to a free port.""".formatted(web.getLocalPort(), kafka.getLocalPort()));
        }
    }

    @Test
    void two_cannot_run_on_one_data_directory() {
        Settings settings = FreeSettings.in(directory);
        try (var first = Groundswell.prepare(settings, line -> {})) {
            assertThatThrownBy(() -> Groundswell.prepare(first.settings(), line -> {}))
                    .hasMessageContaining("already starting or running");
        }
        assertThatCode(() -> Groundswell.prepare(settings, line -> {}).close()).doesNotThrowAnyException();
    }
}
