package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets labels beside line ends without one covering another: each as near to its line as the others leave room. */
final class SvgLabels {

    static final double ROOM = 17;

    private SvgLabels() {}

    /** @param y the middle of its lines */
    record Label(double y, List<String> lines, String colour, boolean bold) {
        private Label at(double moved) {
            return new Label(moved, lines, colour, bold);
        }

        /** From its middle to the middle of its first or last line. */
        double half() {
            return (lines.size() - 1) * ROOM / 2;
        }
    }

    /** Parts a label at its spaces into at most two lines of so many letters; what is more ends in an ellipsis. */
    static List<String> lines(String text, int letters) {
        if (text.length() <= letters) {
            return List.of(text);
        }
        int space = text.lastIndexOf(' ', letters);
        if (space <= 0) {
            return List.of(shortened(text, letters));
        }
        return List.of(text.substring(0, space), shortened(text.substring(space + 1), letters));
    }

    private static String shortened(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1).strip() + "…";
    }

    static List<Label> apart(List<Label> wanted, double top, double bottom) {
        List<Label> placed = new ArrayList<>(
                wanted.stream().sorted(Comparator.comparingDouble(Label::y)).toList());
        double least = top;
        for (int i = 0; i < placed.size(); i++) {
            double half = placed.get(i).half();
            double y = Math.max(placed.get(i).y(), least + half);
            placed.set(i, placed.get(i).at(y));
            least = y + half + ROOM;
        }
        double most = bottom;
        for (int i = placed.size() - 1; i >= 0; i--) {
            double half = placed.get(i).half();
            double y = Math.min(placed.get(i).y(), most - half);
            placed.set(i, placed.get(i).at(y));
            most = y - half - ROOM;
        }
        return placed;
    }
}
