package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How often each page asks the query service, approved in {@code page-reads.txt}; how many statements each answer takes is asserted
 * in query-service. {@code -Dreads.write=true} writes the file anew; read the difference before it is committed.
 */
class PageReadsTest {

    private static final Path APPROVED = Path.of("src/test/resources/page-reads.txt");

    /** It asks for the entries of findings too, once another test has noted one. */
    private static final String MORE_WHERE_OTHERS_NOTED = "/audit-report";

    private static final String PROGRAMME = "/programmes/p-demo-safer-starts";

    @Test
    void every_page_asks_as_often_as_approved() throws IOException {
        RunningGroundswell groundswell = RunningGroundswell.shared();
        try (Person maya = Person.at(Chromium.shared(), groundswell, "maya")) {
            maya.opens(PROGRAMME);
            List<String> pages = EveryPageTest.pages().stream()
                    .filter(page -> !page.equals(MORE_WHERE_OTHERS_NOTED))
                    .toList();
            pages.forEach(page -> reads(maya, groundswell, page));
            String counted = pages.stream()
                    .map(page -> reads(maya, groundswell, page) + " " + PROGRAMME + page + "\n")
                    .collect(Collectors.joining());
            if (Boolean.getBoolean("reads.write")) {
                Files.writeString(APPROVED, counted);
            }
            assertThat(counted).isEqualTo(Files.readString(APPROVED));
        }
    }

    private static String reads(Person person, RunningGroundswell groundswell, String page) {
        APIResponse answer = person.page().request().get(groundswell.web() + PROGRAMME + page);
        assertThat(answer.status()).as(page).isEqualTo(200);
        return answer.headers().get("server-timing").replaceAll("\\D", "");
    }
}
