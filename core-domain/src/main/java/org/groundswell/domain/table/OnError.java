package org.groundswell.domain.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is to be done with the good rows where others are at fault: a person chooses. */
public enum OnError {
    REFUSE_ALL("refuse-all"),
    KEEP_GOOD("keep-good");

    private final String word;

    OnError(String word) {
        this.word = word;
    }

    public static Optional<OnError> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(OnError::word).toList();
    }

    public String word() {
        return word;
    }
}
