package org.groundswell.web.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a shaded table as cells, for pictures and paper; pages show the table itself. */
final class SvgShades {

    private static final int ROW = 22;
    private static final int HEAD = 26;
    private static final double MARGIN = 16;

    private SvgShades() {}

    static double height(ChartTable table, SvgSize size) {
        return HEAD + table.rows().size() * (double) ROW + 8;
    }

    static void draw(ChartTable table, SvgSize size, Svg svg) {
        int columns = table.columns().size();
        double names = size == SvgSize.NARROW ? 110 : 210;
        double width = (size.width() - names - MARGIN) / Math.max(1, columns - 1);
        double letters = Math.clamp(width / 3.6, 6, 13);
        head(table, names, width, svg);
        for (int row = 0; row < table.rows().size(); row++) {
            List<ChartTable.Cell> cells = table.rows().get(row);
            double y = HEAD + row * (double) ROW;
            svg.text(
                    4,
                    y + 15,
                    "start",
                    Svg.INK,
                    false,
                    13,
                    Letters.of(false).fitted(cells.getFirst().shown(), 13, names - MARGIN - 10));
            for (int i = 1; i < cells.size(); i++) {
                cell(cells.get(i), names + (i - 1) * width, y, width, letters, svg);
            }
        }
    }

    private static void head(ChartTable table, double names, double width, Svg svg) {
        double free = 0;
        for (int i = 1; i < table.columns().size(); i++) {
            String heading = table.columns().get(i).heading();
            double x = names + (i - 1) * width;
            double wide = Letters.of(true).width(heading, 12);
            if (x >= free && x + wide <= names + width * (table.columns().size() - 1) + 1) {
                svg.text(x + 1, HEAD - 8, "start", Svg.INK, true, 12, heading);
                free = x + wide + 8;
            }
        }
    }

    private static void cell(ChartTable.Cell cell, double x, double y, double width, double letters, Svg svg) {
        Shade shade = Shade.of(cell.tone());
        svg.add("<rect x=\"", x + 1)
                .add("\" y=\"", y + 1)
                .add("\" width=\"", width - 2)
                .add("\" height=\"", ROW - 2.0);
        svg.add("\" fill=\"")
                .add(shade.ground())
                .add("\"")
                .add(Svg.stroke("#768692", "0.5"))
                .add("/>\n");
        String said = Letters.of(false).fitted(cell.shown(), letters, width - 2);
        if (!said.equals("…")) {
            svg.text(x + width / 2, y + 15, "middle", shade.ink(), false, letters, said);
        }
    }

    /** The same grounds and inks as in the style sheet. */
    enum Shade {
        S0("#ffffff", Svg.INK),
        S1("#d2e3f5", Svg.INK),
        S2("#a3c5e8", Svg.INK),
        S3("#2f6fae", "#ffffff"),
        S4("#0b3d6e", "#ffffff"),
        NONE("#f4f6f7", Svg.QUIET);

        private final String ground;
        private final String ink;

        Shade(String ground, String ink) {
            this.ground = ground;
            this.ink = ink;
        }

        String ground() {
            return ground;
        }

        String ink() {
            return ink;
        }

        static Shade of(@Nullable String tone) {
            if (tone != null && tone.matches("s[0-4]")) {
                return values()[tone.charAt(1) - '0'];
            }
            return NONE;
        }
    }
}
