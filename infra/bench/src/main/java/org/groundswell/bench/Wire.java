package org.groundswell.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection of a load, kept open for as long as the service lets it. Does as little as HTTP allows, because it shares the machine with what it measures. */
final class Wire implements AutoCloseable {

    private static final int LONGEST_LINE = 16_384;

    private final URI base;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ended;

    Wire(URI base) throws IOException {
        this.base = base;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 32_768);
        out = socket.getOutputStream();
        ended = false;
    }

    /**
     * Sends a JSON body and reads the answer. What is sent must do no harm twice.
     *
     * @throws IllegalStateException with the answer when it is not a success
     */
    void send(String method, String path, String token, String json) throws IOException {
        if (ended) {
            close();
            open();
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head =
                method + " /api/v1" + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        String status = status(request);
        byte[] answer = body();
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + status + ": " + new String(answer, StandardCharsets.UTF_8));
        }
    }

    /** A service may close a connection that was idle just when it is used again; then the request is sent on a new one. */
    private String status(byte[] request) throws IOException {
        try {
            out.write(request);
            return line();
        } catch (EOFException | SocketException closed) {
            close();
            open();
            out.write(request);
            return line();
        }
    }

    private byte[] body() throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            ended |= header.startsWith("connection:") && header.endsWith("close");
            chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
        }
        return chunked ? chunks() : in.readNBytes(length);
    }

    private byte[] chunks() throws IOException {
        var whole = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("The service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
