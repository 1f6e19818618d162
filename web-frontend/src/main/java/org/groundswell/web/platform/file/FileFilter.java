package org.groundswell.web.platform.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.groundswell.domain.access.FileTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Names files after their ledger and entry, notes who takes them, and makes a workbook of any table asked for as {@code .xlsx}. */
@Component
class FileFilter extends OncePerRequestFilter {

    private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TakenFiles taken;

    FileFilter(TakenFiles taken) {
        this.taken = taken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProgrammeFile file = ProgrammeFile.of(request);
        if (file == null) {
            chain.doFilter(request, response);
        } else if (file.isWorkbook()) {
            workbook(file, request, response, chain);
        } else {
            chain.doFilter(request, new Noting(request, response, () -> take(request, file)));
        }
    }

    /** Where it is one that is remembered: what is listed of files or readings is not itself a file of figures. */
    private void take(HttpServletRequest request, ProgrammeFile file) {
        Origin origin = Origin.notedIn(request);
        if (origin != null && FileTaken.programme(file.path()).isPresent()) {
            taken.take(request, file.address(), origin.asAt().entry());
        }
    }

    private void workbook(
            ProgrammeFile file, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(new Naming(request, response));
        chain.doFilter(new AsTable(request, file), held);
        Origin origin = Origin.notedIn(request);
        String type = held.getContentType();
        if (origin == null
                || held.getStatus() != HttpStatus.OK.value()
                || type == null
                || !type.startsWith("text/csv")) {
            held.copyBodyToResponse(); // a page that says what is wrong, or the way to another address
            return;
        }
        byte[] content = Workbooks.of(held.getContentAsByteArray(), origin, file.address());
        take(request, file);
        response.setContentType(WORKBOOK_TYPE);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** The same request for the table as CSV. */
    private static final class AsTable extends HttpServletRequestWrapper {

        private final ProgrammeFile file;

        AsTable(HttpServletRequest request, ProgrammeFile file) {
            super(request);
            this.file = file;
        }

        @Override
        public String getRequestURI() {
            return file.tablePath();
        }

        @Override
        public String getServletPath() {
            return file.tablePath();
        }
    }

    /** Has it noted that a file is taken, before the first byte of one; a page that says what is wrong is none. */
    private static final class Noting extends Naming {

        private final Runnable take;
        private @Nullable ServletOutputStream content;

        Noting(HttpServletRequest request, HttpServletResponse response, Runnable take) {
            super(request, response);
            this.take = take;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream known = content;
            if (known == null) {
                known = new FirstByte(super.getOutputStream(), this::begin);
                content = known;
            }
            return known;
        }

        private void begin() {
            if (getStatus() == HttpStatus.OK.value()) {
                take.run();
            }
        }
    }

    /** Puts ledger and entry into the name that a file is kept under. */
    private static class Naming extends HttpServletResponseWrapper {

        private static final String BEFORE = "filename=\"";

        private final HttpServletRequest request;

        Naming(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, named(name, value));
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, named(name, value));
        }

        private @Nullable String named(String header, @Nullable String value) {
            Origin origin = Origin.notedIn(request);
            ProgrammeFile file = ProgrammeFile.of(request);
            if (origin == null
                    || file == null
                    || value == null
                    || !header.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
                return value;
            }
            int from = value.indexOf(BEFORE) + BEFORE.length();
            int to = value.indexOf('"', from);
            String plain = value.substring(from, to);
            String ending = file.isWorkbook() ? plain.replace(ProgrammeFile.TABLE, ProgrammeFile.WORKBOOK) : plain;
            return value.substring(0, from) + origin.name(ending) + value.substring(to);
        }
    }
}
