package org.groundswell.web.figure;

/** A size to draw at: for wide screens and paper, for two beside each other, and for a phone. Letters are
 * 14 units high in all. */
public enum SvgSize {
    WIDE("wide", 900, 420, 64, 140, 78),
    HALF("half", 620, 340, 60, 134, 78),
    NARROW("narrow", 400, 360, 52, 104, 74);

    private final String word;
    private final int width;
    private final int height;
    private final int left;
    private final int right;
    private final int monthLabelRoom;

    SvgSize(String word, int width, int height, int left, int right, int monthLabelRoom) {
        this.word = word;
        this.width = width;
        this.height = height;
        this.left = left;
        this.right = right;
        this.monthLabelRoom = monthLabelRoom;
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
}
