package org.groundswell.web.figure;

/**
 * Writes SVG. Looks are presentation attributes, which a strict Content-Security-Policy allows and which stay with a saved
 * picture. Numbers have one decimal, so that the same chart gives the same bytes.
 */
final class Svg {

    static final String INK = "#212b32";
    static final String QUIET = "#4c6272";
    static final String GRID = "#d8dde0";
    static final String BLUE = "#005eb8";
    static final String TARGET = "#006747";

    /** How writing is set: as text, for pages and files; as outlines, where no font may be counted on. */
    enum Lettering {
        TEXT,
        OUTLINES
    }

    private static final double SIZE = 14;

    private final StringBuilder out = new StringBuilder(16_000);
    private final Lettering lettering;

    Svg(Lettering lettering) {
        this.lettering = lettering;
    }

    Svg add(String raw) {
        out.append(raw);
        return this;
    }

    /** A number between two pieces of markup. */
    Svg add(String before, double number) {
        out.append(before).append(number(number));
        return this;
    }

    void rule(double x1, double y1, double x2, double y2, String colour, double width, String more) {
        add("<path d=\"M", x1).add(" ", y1).add("L", x2).add(" ", y2).add("\"");
        add(stroke(colour, number(width))).add(more).add("/>\n");
    }

    void text(double x, double y, String anchor, String colour, boolean bold, String said) {
        text(x, y, anchor, colour, bold, SIZE, said);
    }

    void text(double x, double y, String anchor, String colour, boolean bold, double size, String said) {
        if (lettering == Lettering.OUTLINES) {
            outlines(x, y, anchor, colour, bold, size, said);
            return;
        }
        add("<text x=\"", x).add("\" y=\"", y).add("\" text-anchor=\"").add(anchor);
        add("\" fill=\"").add(colour).add("\"");
        if (size != SIZE) {
            add(" font-size=\"", size).add("\"");
        }
        add(bold ? " font-weight=\"bold\">" : ">").add(escape(said)).add("</text>\n");
    }

    private void outlines(double x, double y, String anchor, String colour, boolean bold, double size, String said) {
        Letters letters = Letters.of(bold);
        double shift = switch (anchor) {
            case "middle" -> letters.width(said, size) / 2;
            case "end" -> letters.width(said, size);
            default -> 0;
        };
        add("<g fill=\"").add(colour).add("\" transform=\"translate(");
        add("", x - shift)
                .add(" ", y)
                .add(") scale(")
                .add(Double.toString(size / Letters.UNITS))
                .add(")\">");
        letters.outline(
                said,
                (advance, outline) -> add("<path transform=\"translate(", advance)
                        .add(")\" d=\"")
                        .add(outline)
                        .add("\"/>"));
        add("</g>\n");
    }

    void element(String name, String id, String said) {
        add("<").add(name)
                .add(" id=\"")
                .add(id)
                .add("\">")
                .add(escape(said))
                .add("</")
                .add(name)
                .add(">\n");
    }

    static String stroke(String colour, String width) {
        return " stroke=\"" + colour + "\" stroke-width=\"" + width + '"';
    }

    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    static String escape(String said) {
        return said.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
