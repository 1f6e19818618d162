package org.groundswell.web.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes each figure that a test approves to {@code target/gallery}, as a page and as a picture, for looking at. */
final class Gallery {

    private static final Path FOLDER = Path.of("target/gallery");

    private Gallery() {}

    static void show(String name, Chart chart) {
        Words words = Goldens.words();
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".html"), page(chart, words));
            Files.write(FOLDER.resolve(name + ".png"), Png.of(chart, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Chart chart, Words words) {
        StringBuilder notes = new StringBuilder();
        chart.notes()
                .forEach(note -> notes.append("<li>").append(Svg.escape(note)).append("</li>\n"));
        return """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Figure</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="../classes/assets/groundswell.css">
                <script type="module" src="../classes/assets/groundswell.js"></script></head>
            <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper gs-main">
            <figure class="gs-figure"%s><figcaption><h2 class="nhsuk-heading-m gs-figure__finding">%s</h2>
            <p class="gs-figure__subtitle">%s</p></figcaption>
            <div class="gs-figure__drawing gs-figure__drawing--wide">%s</div>
            <div class="gs-figure__drawing gs-figure__drawing--narrow">%s</div>
            <ul class="gs-figure__notes">%s</ul>%s</figure></main></div><div id="gs-said"></div><div id="gs-held"></div></body></html>
            """.formatted(
                        explore(chart, words),
                        Svg.escape(chart.headline()),
                        Svg.escape(chart.subtitle()),
                        SvgFigure.draw(chart, SvgSize.WIDE, words),
                        SvgFigure.draw(chart, SvgSize.NARROW, words),
                        notes,
                        table(chart.table()));
    }

    private static String explore(Chart chart, Words words) {
        String json = FigureView.of(chart, words, null, null).exploring(words).explore();
        return json == null ? "" : " data-explore=\"" + Svg.escape(json) + '"';
    }

    private static String table(ChartTable table) {
        StringBuilder html =
                new StringBuilder("<details class=\"nhsuk-details gs-figure__table gs-figure__table--printed\">");
        html.append("<summary class=\"nhsuk-details__summary\"><span>Table</span></summary><div"
                + " class=\"nhsuk-details__text\">");
        html.append("<div class=\"gs-scroll\"><table class=\"nhsuk-table gs-table gs-table--small");
        html.append(table.shaded() ? " gs-shades" : "").append("\"><thead><tr>");
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(Svg.escape(column.heading()))
                        .append("</th>"));
        html.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            html.append("<tr><th scope=\"row\">")
                    .append(Svg.escape(row.getFirst().shown()))
                    .append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> html.append("<td class=\"")
                            .append(cell.tone() == null ? "gs-num" : cell.tone())
                            .append("\">")
                            .append(Svg.escape(cell.shown()))
                            .append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div></div></details>").toString();
    }
}
