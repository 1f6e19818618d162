package org.groundswell.domain.words;

import org.groundswell.domain.Rejection;

/** Why words are not kept before their writer has looked at them again. */
public enum WordsRejection implements Rejection.Reason {
    NHS_NUMBER(
            "WORDS-001",
            "This holds what looks like an NHS number: %s. Take it out, because nobody must be recognised from what is kept here."
                    + " If it is something else, say that you have checked."),
    EMAIL_ADDRESS(
            "WORDS-002",
            "This holds an e-mail address: %s. Take it out, because nobody must be recognised from what is kept here. If it has to"
                    + " stay, say that you have checked.");

    private final Rejection.Listed listed;

    WordsRejection(String code, String sentence) {
        this.listed = new Rejection.Listed(code, Rejection.Kind.DOUBTFUL, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}
