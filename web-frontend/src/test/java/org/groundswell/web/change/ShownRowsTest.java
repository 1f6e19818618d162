package org.groundswell.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.groundswell.web.platform.page.Comparison.Line;
import org.groundswell.web.platform.page.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ShownRowsTest {

    private static final String BEFORE = """
            <main id="maincontent"><h1>Does wave 3 start?</h1>
            <form><table><tbody><tr><th>not</th><td>a row</td></tr></tbody></table></form>
            <table><caption>Options</caption><thead><tr><th>Option</th><th>Votes</th></tr></thead>
            <tbody><tr><th>All</th><td>0</td></tr><tr><th>Some</th><td>0</td></tr></tbody></table>
            <dl><dt>Opened by</dt><dd>Maya</dd></dl>
            <ol><li>Opened by Maya</li></ol></main>""";

    private final Texts texts = texts();

    private static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/changes");
        messages.setDefaultEncoding("UTF-8");
        return new Texts(messages, Locale.UK);
    }

    private List<String> different(String after) {
        return Difference.between(ShownRows.of(BEFORE, texts), ShownRows.of(after, texts)).lines().stream()
                .map(line -> line.mark() + " " + line.label() + " " + cells(line))
                .toList();
    }

    private static List<String> cells(Line line) {
        return line.cells().stream()
                .map(cell -> cell.column() + ": " + cell.from() + " > " + cell.to())
                .toList();
    }

    @Test
    void a_page_like_itself_has_nothing_different() {
        assertThat(different(BEFORE)).isEmpty();
        assertThat(different(BEFORE.replace("not", "never")))
                .as("what is asked is no row")
                .isEmpty();
    }

    @Test
    void cells_facts_and_headings_change() {
        assertThat(different(BEFORE.replace("<th>Some</th><td>0</td>", "<th>Some</th><td>2</td>")))
                .containsExactly("CHANGED Some [Votes: 0 > 2]");
        assertThat(different(BEFORE.replace("Maya</dd>", "Rhys</dd>")))
                .containsExactly("CHANGED Opened by [Shows: Maya > Rhys]");
        assertThat(different(BEFORE.replace("start?", "end?")))
                .containsExactly("CHANGED Heading [Shows: Does wave 3 start? > Does wave 3 end?]");
    }

    @Test
    void rows_and_steps_come_and_go() {
        assertThat(different(BEFORE.replace("</ol>", "<li>Voted</li></ol>")))
                .containsExactly("ADDED Step [Shows:  > Voted]");
        assertThat(different(BEFORE.replace("<tr><th>All</th><td>0</td></tr>", "")))
                .containsExactly("GONE All [Votes: 0 > ]");
        assertThat(different("<p>No page at all</p>")).hasSize(5);
    }
}
