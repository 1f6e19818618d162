package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets labels beside line ends without one covering another: each as near to its line as the others leave room. */
final class SvgLabels {

    private static final double ROOM = 17;

    private SvgLabels() {}

    record Label(double y, String text, String colour, boolean bold) {
        private Label at(double moved) {
            return new Label(moved, text, colour, bold);
        }
    }

    static List<Label> apart(List<Label> wanted, double top, double bottom) {
        List<Label> placed = new ArrayList<>(
                wanted.stream().sorted(Comparator.comparingDouble(Label::y)).toList());
        double least = top;
        for (int i = 0; i < placed.size(); i++) {
            double y = Math.max(placed.get(i).y(), least);
            placed.set(i, placed.get(i).at(y));
            least = y + ROOM;
        }
        double most = bottom;
        for (int i = placed.size() - 1; i >= 0; i--) {
            double y = Math.min(placed.get(i).y(), most);
            placed.set(i, placed.get(i).at(y));
            most = y - ROOM;
        }
        return placed;
    }
}
