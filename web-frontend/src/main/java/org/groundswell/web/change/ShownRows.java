package org.groundswell.web.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.page.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The rows of any page, read from what it shows: its heading, the rows of its tables, its facts by their names, and the steps of
 * what came about. What only navigates, draws or asks is left out.
 */
final class ShownRows {

    private static final String NO_ROWS =
            "form, nav, svg, button, script, .gs-actions, .nhsuk-u-visually-hidden, #gs-comparison, #gs-replay-step";

    private final Texts texts;
    private final List<Compared> rows = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private ShownRows(Texts texts) {
        this.texts = texts;
    }

    static List<Compared> of(String html, Texts texts) {
        Document document = Jsoup.parse(html);
        Element main = document.getElementById("maincontent");
        if (main == null) {
            return List.of();
        }
        main.select(NO_ROWS).remove();
        ShownRows shown = new ShownRows(texts);
        shown.heading(main);
        main.select("table").forEach(shown::table);
        main.select("dl").forEach(shown::facts);
        main.select("ol > li").forEach(shown::step);
        return shown.rows;
    }

    private void heading(Element main) {
        Element heading = main.selectFirst("h1");
        if (heading != null) {
            row("heading", texts.text("compare.shown.heading")).with(texts.text("compare.shown"), heading.text());
        }
    }

    private void table(Element table) {
        Element caption = table.selectFirst("caption");
        String name = caption == null ? "" : caption.text();
        Elements columns = table.select("thead tr:last-child > *");
        for (Element line : table.select("tbody > tr")) {
            Elements cells = line.select("> *");
            if (cells.isEmpty()) {
                continue;
            }
            Element head = line.selectFirst("> th");
            String label = (head == null ? cells.getFirst() : head).text();
            Compared row = row("table " + name + " " + label, label);
            for (int i = 0; i < cells.size(); i++) {
                Element cell = cells.get(i);
                if (cell != head && !(head == null && i == 0)) {
                    row.with(i < columns.size() ? columns.get(i).text() : texts.text("compare.shown"), cell.text());
                }
            }
        }
    }

    private void facts(Element list) {
        for (Element fact : list.select("dt")) {
            Element value = fact.nextElementSibling();
            row("fact " + fact.text(), fact.text())
                    .with(texts.text("compare.shown"), value == null ? "" : value.text());
        }
    }

    private void step(Element step) {
        row("step " + step.text(), texts.text("compare.shown.step")).with(texts.text("compare.shown"), step.text());
    }

    /** Rows of one name are told apart by their order. */
    private Compared row(String name, String label) {
        Compared row = Compared.row(name + " " + seen.merge(name, 1, Integer::sum), label);
        rows.add(row);
        return row;
    }
}
