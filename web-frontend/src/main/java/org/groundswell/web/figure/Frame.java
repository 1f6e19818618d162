package org.groundswell.web.figure;

/**
 * Where one panel stands in the drawing, and the room around its plot.
 *
 * @param detailed whether levels and lines are labelled; small multiples are not
 */
record Frame(
        double x,
        double y,
        double width,
        double height,
        double left,
        double right,
        double top,
        double bottom,
        boolean detailed) {

    /** Keeps marks off the edges. */
    private static final double INSET = 8;

    double plotLeft() {
        return x + left;
    }

    double plotRight() {
        return x + width - right;
    }

    double plotTop() {
        return y + top;
    }

    double plotBottom() {
        return y + height - bottom;
    }

    double plotWidth() {
        return plotRight() - plotLeft();
    }

    double across(double place) {
        double inset = detailed ? INSET : INSET / 2;
        return plotLeft() + inset + (plotWidth() - 2 * inset) * place;
    }

    double up(double place) {
        return plotBottom() - place * (plotBottom() - plotTop());
    }

    Frame withLeft(double room) {
        return new Frame(x, y, width, height, room, right, top, bottom, detailed);
    }
}
