package org.groundswell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void no_port_is_given_twice_nor_can_an_outgoing_connection_have_it() throws IOException {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            int port = FreePort.any();
            assertThat(given.add(port)).isTrue();
            assertThat(port).isBetween(FreePort.FIRST, FreePort.LAST);
        }
        try (ServerSocket listening = new ServerSocket(given.iterator().next(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(listening.isBound()).isTrue();
        }
    }
}
