package org.groundswell.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** Finds out before starting anything whether the ports are free, and says what to do about one that is not. */
final class OccupiedPorts {

    private OccupiedPorts() {}

    /** @throws LaunchException naming every occupied port and the setting that moves it */
    static void refuse(Settings settings) {
        List<String> occupied = Arrays.stream(Port.values())
                .filter(port -> !free(settings.port(port)))
                .map(port -> "Port %d, wanted for %s, is occupied by another program. Set %s to a free port."
                        .formatted(settings.port(port), port.purpose(), port.variable()))
                .toList();
        if (!occupied.isEmpty()) {
            throw new LaunchException(String.join("\n", occupied));
        }
    }

    /** Whether a server can listen there now; a connection of an ended server that lingers does not count. */
    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
