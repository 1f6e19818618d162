package org.groundswell.web.figure;

/** A size to draw at: for wide screens and paper, for two beside each other, and for a phone. Letters are
 * 14 units high in all. */
public enum SvgSize {
    WIDE("wide", 900, 420, 64, 140, 78, 4, 190),
    HALF("half", 620, 340, 60, 134, 78, 3, 180),
    NARROW("narrow", 340, 350, 48, 92, 64, 2, 176);

    private final String word;
    private final int width;
    private final int height;
    private final int left;
    private final int right;
    private final int monthLabelRoom;
    private final int columns;
    private final int smallHeight;

    SvgSize(String word, int width, int height, int left, int right, int monthLabelRoom, int columns, int smallHeight) {
        this.word = word;
        this.width = width;
        this.height = height;
        this.left = left;
        this.right = right;
        this.monthLabelRoom = monthLabelRoom;
        this.columns = columns;
        this.smallHeight = smallHeight;
    }

    public String word() {
        return word;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    /** The least distance between two month labels. */
    int monthLabelRoom() {
        return monthLabelRoom;
    }

    /** How many small multiples stand beside each other. */
    int columns() {
        return columns;
    }

    /** The height of one of several small multiples. */
    int smallHeight() {
        return smallHeight;
    }
}
