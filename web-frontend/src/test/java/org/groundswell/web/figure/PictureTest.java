package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final Words words = Goldens.words();
    private final Chart chart = ControlChartFigure.of(ControlSamples.improved(), words);

    @Test
    void the_same_chart_gives_the_same_picture() {
        assertThat(Png.of(chart, words)).isEqualTo(Png.of(chart, words));
    }

    @Test
    void a_picture_holds_the_colours_of_the_drawing_at_twice_its_size() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(chart, words)));
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(colours(image)).contains(0x00b0f0, 0xa6a6a6, 0x212b32, 0x006747);
    }

    @Test
    void a_picture_needs_no_font() {
        assertThat(SvgPicture.outlined(chart, words))
                .doesNotContain("<text")
                .contains("<title id=\"control-picture-title\">");
    }

    @Test
    void a_picture_tells_its_finding_and_its_rules() {
        assertThat(SvgPicture.draw(chart, words))
                .contains("Ashmere General has improved")
                .contains("Making Data Count’s rules")
                .contains("C: 4 July 2025, adaptation: pharmacist checks the trigger");
    }

    @Test
    void letters_have_the_widths_of_arial() {
        assertThat(Letters.of(false).width("Hello", 1000)).isEqualTo(2278, org.assertj.core.data.Offset.offset(1.0));
        assertThat(Letters.of(true).width("Hello", 1000)).isEqualTo(2445, org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void an_icon_stands_alone_with_its_meaning_as_its_name() {
        assertThat(Icons.svg("concern-low", words))
                .contains("aria-label=\"Special cause of concern: lower values\"", ">L</text>", "#e46c0a");
        assertThat(Icons.svg("none", words)).isEmpty();
        assertThat(Icons.svg(null, words)).isEmpty();
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }
}
