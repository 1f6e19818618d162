package org.groundswell.domain.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may lead to a notice. */
public enum NoticeKind {
    /** You are mentioned in a comment. */
    MENTIONED("mentioned", false),
    /** Something was assigned to you. */
    ASSIGNED("assigned", true),
    /** Something of yours is due soon. */
    DUE_SOON("due-soon", true),
    /** Something of yours is overdue. */
    OVERDUE("overdue", true),
    /** A decision waits for your vote. */
    VOTE_WAITED("vote-waited", true),
    /** An adaptation waits for your answer. */
    ANSWER_WAITED("answer-waited", true),
    /** A signal was opened on a site of yours. */
    SIGNAL_OPENED("signal-opened", false),
    /** Figures of a month are late at sites of the programme; for its managers. */
    RETURNS_LATE("returns-late", false),
    /** Figures in a file that you took were told anew, or their measure was defined anew. */
    FILE_RESTATED("file-restated", false),
    /** A figure that was shown in a decision you took part in was told anew. */
    DECISION_RESTATED("decision-restated", false);

    private final String word;
    private final boolean needsYou;

    NoticeKind(String word, boolean needsYou) {
        this.word = word;
        this.needsYou = needsYou;
    }

    public static Optional<NoticeKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    @JsonCreator
    public static NoticeKind of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("Not a kind of notice: " + word));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(NoticeKind::word).toList();
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** Whether whoever gets it has something to do. */
    public boolean needsYou() {
        return needsYou;
    }
}
