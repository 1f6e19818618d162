package org.groundswell.web.platform.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sends who asks for a file of the present, or of a moment, to the file of the entry that this means. */
@Component
public class FileMoment implements HandlerInterceptor {

    private static final String AS_AT = "asAt";
    private static final String ENTRY = "entry:";

    private final QueryClient queries;
    private final Pages pages;

    FileMoment(QueryClient queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    /** The part of a programme that a file names. */
    private record Named(String name) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        ProgrammeFile file = ProgrammeFile.of(request);
        if (file == null) {
            return true;
        }
        Here here = pages.here();
        Answer<Named> programme =
                queries.read(Ask.of("/programmes/{p}", file.programme()).asAt(here.asAt()), Named.class);
        String entry = ENTRY + programme.moment().entry();
        if (!entry.equals(here.asAt())) {
            response.sendRedirect(
                    new Here(file.path(), here.parameters()).with(AS_AT, entry).url());
            return false;
        }
        new Origin(programme.moment(), programme.data().name(), pages.texts()).noteIn(request);
        return true;
    }
}
