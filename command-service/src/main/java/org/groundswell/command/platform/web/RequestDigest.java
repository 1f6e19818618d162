package org.groundswell.command.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.groundswell.command.platform.error.Refusal;
import org.springframework.http.MediaType;

/** What makes two requests the same: method, path, query and body, or for a form with files every part. */
final class RequestDigest {

    private RequestDigest() {}

    static String of(HttpServletRequest request) {
        MessageDigest digest = sha256();
        try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            text(into, request.getMethod());
            text(into, request.getRequestURI());
            text(into, String.valueOf(request.getQueryString()));
            if (isMultipart(request)) {
                parts(request, into);
            } else {
                into.write(JsonBodyFilter.bodyOf(request));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static void parts(HttpServletRequest request, OutputStream into) throws IOException {
        try {
            for (Part part : request.getParts()) {
                text(into, part.getName());
                text(into, Long.toString(part.getSize()));
                try (InputStream content = part.getInputStream()) {
                    content.transferTo(into);
                }
            }
        } catch (ServletException malformed) {
            throw Refusal.invalid("FORM_MALFORMED", "body", "The form could not be read: " + malformed.getMessage())
                    .asException();
        }
    }

    private static void text(OutputStream into, String text) throws IOException {
        into.write(text.getBytes(StandardCharsets.UTF_8));
        into.write('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
