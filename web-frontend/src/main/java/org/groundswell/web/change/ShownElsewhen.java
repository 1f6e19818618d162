package org.groundswell.web.change;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows the page of a request once more, as at another moment, and keeps what it shows. */
final class ShownElsewhen {

    private static final String ATTRIBUTE = ShownElsewhen.class.getName();

    private @Nullable AsAt moment;
    private @Nullable Object failure;

    private ShownElsewhen() {}

    /** @param html the whole page */
    record Shown(AsAt moment, String html) {}

    /** @throws Refusal where the page is refused at that moment, as where it did not exist yet */
    static Shown at(@Nullable String asAt, HttpServletRequest request, HttpServletResponse response) {
        ShownElsewhen noted = new ShownElsewhen();
        Captured captured = new Captured(response);
        RequestDispatcher dispatcher = request.getRequestDispatcher(request.getServletPath());
        Object outer = request.getAttribute(ATTRIBUTE);
        try {
            request.setAttribute(ATTRIBUTE, noted);
            dispatcher.include(new AtMoment(request, asAt), captured);
        } catch (ServletException | IOException broken) {
            throw new IllegalStateException("The page cannot be shown at another moment", broken);
        } finally {
            request.setAttribute(ATTRIBUTE, outer);
        }
        if (noted.failure instanceof Refusal refusal) {
            throw refusal;
        }
        if (noted.failure != null || noted.moment == null) {
            throw new Refusal(Problem.ofStatus(502));
        }
        return new Shown(noted.moment, captured.text());
    }

    /** Whether a request only shows a page once more. */
    static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ShownElsewhen;
    }

    /** Notes at which moment the page was read. */
    static void note(HttpServletRequest request, @Nullable AsAt moment) {
        if (request.getAttribute(ATTRIBUTE) instanceof ShownElsewhen shown) {
            shown.moment = moment;
        }
    }

    /** Notes why the page could not be shown, where it could not. */
    static void noteFailure(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ShownElsewhen shown && shown.moment == null) {
            shown.failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        }
    }

    /** The same request with another moment, and without what is set above pages. */
    private static final class AtMoment extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        AtMoment(HttpServletRequest request, @Nullable String asAt) {
            super(request);
            Map<String, String[]> changed = new LinkedHashMap<>(request.getParameterMap());
            changed.remove(CompareTwoMoments.COMPARE_WITH);
            changed.remove("replay");
            changed.remove("asAt");
            if (asAt != null) {
                changed.put("asAt", new String[] {asAt});
            }
            this.parameters = Collections.unmodifiableMap(changed);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }

    /** Keeps what is written instead of sending it. */
    private static final class Captured extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

        Captured(HttpServletResponse response) {
            super(response);
        }

        String text() {
            writer.flush();
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void write(byte[] buffer, int from, int length) {
                    bytes.write(buffer, from, length);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    try {
                        listener.onWritePossible();
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }
            };
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }

        @Override
        public boolean isCommitted() {
            return false;
        }
    }
}
