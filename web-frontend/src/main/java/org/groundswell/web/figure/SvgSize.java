package org.groundswell.web.figure;

/** A size to draw at: one for wide screens and paper, one for a phone. Letters are 14 units high in both. */
public enum SvgSize {
    WIDE("wide", 900, 420, 64, 128, 78),
    NARROW("narrow", 400, 360, 52, 104, 110);

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
