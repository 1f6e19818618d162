package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;

/**
 * Approved files under {@code src/test/resources/figure}. {@code -Dgoldens.write=true} writes them anew; read the difference
 * before it is committed.
 */
final class Goldens {

    private static final Path FOLDER = Path.of("src/test/resources/figure");

    private Goldens() {}

    static void same(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("goldens.write")) {
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A figure wide, narrow and as a file; {@code target/gallery} shows it too. */
    static void figure(String name, Chart chart) {
        Gallery.show(name, chart);
        same(name + ".svg", SvgFigure.draw(chart, SvgSize.WIDE, words()));
        same(name + "-narrow.svg", SvgFigure.draw(chart, SvgSize.NARROW, words()));
        same(name + ".csv", ChartCsv.of(chart.table()));
    }

    /** The words of the real message file. */
    static Words words() {
        ResourceBundle bundle = ResourceBundle.getBundle("messages.figures", java.util.Locale.ROOT);
        return (key, arguments) ->
                new java.text.MessageFormat(bundle.getString(key), java.util.Locale.UK).format(arguments);
    }
}
