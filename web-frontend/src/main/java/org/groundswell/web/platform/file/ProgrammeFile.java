package org.groundswell.web.platform.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that was asked for.
 *
 * @param path as asked for, {@code .xlsx} included
 * @param query as asked for; nothing where there is none
 */
record ProgrammeFile(
        String programme, String path, @Nullable String query) {

    /** What was wrong with an upload is of the upload, not of an entry, as is what was read; the history may be longer than a workbook can be. */
    private static final Pattern FORM = Pattern.compile(
            "/programmes/([^/]+)/(?!.*/errors\\.csv$)(?!history\\.xlsx$)(?!history/reads\\.).+\\.(?:csv|png|svg|xlsx|fhir\\.json)");

    static final String TABLE = ".csv";
    static final String WORKBOOK = ".xlsx";

    private static final String ATTRIBUTE = ProgrammeFile.class.getName();

    /** The file that a request asks for; nothing where it asks for a page or does something. */
    static @Nullable ProgrammeFile of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ProgrammeFile known) {
            return known;
        }
        Matcher path = FORM.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET") || !path.matches()) {
            return null;
        }
        ProgrammeFile file = new ProgrammeFile(path.group(1), request.getRequestURI(), request.getQueryString());
        request.setAttribute(ATTRIBUTE, file);
        return file;
    }

    boolean isWorkbook() {
        return path.endsWith(WORKBOOK);
    }

    /** Where the table of a workbook is to be had. */
    String tablePath() {
        return isWorkbook() ? path.substring(0, path.length() - WORKBOOK.length()) + TABLE : path;
    }

    String address() {
        return query == null ? path : path + "?" + query;
    }
}
