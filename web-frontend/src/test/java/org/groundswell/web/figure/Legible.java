package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a drawing's writing as a reader would: nothing runs off the edge, and nothing covers other writing. */
final class Legible {

    private static final Pattern TEXT = Pattern.compile(
            "<text x=\"([-\\d.]+)\" y=\"([-\\d.]+)\" text-anchor=\"(\\w+)\" fill=\"[^\"]+\"( font-size=\"([\\d.]+)\")?"
                    + "( font-weight=\"bold\")?>([^<]*)</text>");

    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"");

    private Legible() {}

    private record Writing(String said, double left, double top, double right, double bottom) {

        boolean covers(Writing other) {
            double slack = 0.5;
            return left + slack < other.right
                    && other.left + slack < right
                    && top + slack < other.bottom
                    && other.top + slack < bottom;
        }
    }

    static void check(Chart chart) {
        for (SvgSize size : SvgSize.values()) {
            check(chart.id() + " " + size.word(), SvgFigure.draw(chart, size, Goldens.words()));
        }
    }

    static void check(String what, String svg) {
        Matcher box = BOX.matcher(svg);
        assertThat(box.find()).as(what).isTrue();
        double width = Double.parseDouble(box.group(1));
        double height = Double.parseDouble(box.group(2));
        List<Writing> all = writings(svg);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Writing one = all.get(i);
            if (one.left < 0 || one.right > width + 0.5 || one.top < 0 || one.bottom > height) {
                wrong.add("runs off: " + one);
            }
            for (Writing other : all.subList(i + 1, all.size())) {
                if (one.covers(other)) {
                    wrong.add(one + " covers " + other);
                }
            }
        }
        assertThat(wrong).as(what).isEmpty();
        assertThat(svg).as(what).doesNotContain("NaN", "Infinity", "style=", "<script");
    }

    private static List<Writing> writings(String svg) {
        List<Writing> all = new ArrayList<>();
        Matcher text = TEXT.matcher(svg);
        while (text.find()) {
            double size = text.group(5) == null ? 14 : Double.parseDouble(text.group(5));
            String said =
                    text.group(7).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            double width = Letters.of(text.group(6) != null).width(said, size);
            double x = Double.parseDouble(text.group(1));
            double left = switch (text.group(3)) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            double y = Double.parseDouble(text.group(2));
            all.add(new Writing(said, left, y - size * 0.72, left + width, y + size * 0.21));
        }
        return all;
    }
}
