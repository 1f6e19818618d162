package org.groundswell.web.platform.file;

import jakarta.servlet.ServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/** What a file is made from. */
record Origin(AsAt asAt, String programmeName, Texts texts) {

    private static final String ATTRIBUTE = Origin.class.getName();

    private static final Pattern ENDING = Pattern.compile("(?:\\.fhir)?\\.[a-z]+$");

    void noteIn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Origin notedIn(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Origin origin ? origin : null;
    }

    /**
     * A file's name with ledger, entry and second clock in it: {@code sites.csv} becomes {@code p-1-sites-entry-12.csv}, or {@code
     * p-1-sites-entry-12-happened-by-2026-01-31.csv}.
     */
    String name(String plain) {
        Matcher found = ENDING.matcher(plain);
        String ending = found.find() ? found.group() : "";
        String stem = plain.substring(0, plain.length() - ending.length());
        String happened = asAt.happenedBy() == null ? "" : "-happened-by-" + asAt.happenedBy();
        return "%s-%s-entry-%d%s%s".formatted(asAt.ledger(), stem, asAt.entry(), happened, ending);
    }
}
