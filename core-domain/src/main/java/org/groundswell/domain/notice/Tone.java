package org.groundswell.domain.notice;

/** Whether what a notice tells is good, bad, or neither. */
public enum Tone {
    GOOD("good"),
    BAD("bad"),
    NEITHER("neither");

    private final String word;

    Tone(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
