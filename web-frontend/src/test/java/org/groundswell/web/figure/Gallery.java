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
            <link rel="stylesheet" href="../classes/assets/groundswell.css"></head>
            <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper gs-main">
            <figure class="gs-figure"><figcaption><h2 class="nhsuk-heading-m gs-figure__finding">%s</h2>
            <p class="gs-figure__subtitle">%s</p></figcaption>
            <div class="gs-figure__drawing gs-figure__drawing--wide">%s</div>
            <div class="gs-figure__drawing gs-figure__drawing--narrow">%s</div>
            <ul class="gs-figure__notes">%s</ul></figure></main></div></body></html>
            """.formatted(
                        Svg.escape(chart.headline()),
                        Svg.escape(chart.subtitle()),
                        SvgFigure.draw(chart, SvgSize.WIDE, words),
                        SvgFigure.draw(chart, SvgSize.NARROW, words),
                        notes);
    }
}
