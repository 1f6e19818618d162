package org.groundswell.domain.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** A role: the realm gives a person the most they may be, a grant says where they are it. */
public enum Role {
    ADMINISTRATOR("administrator"),
    PROGRAMME_MANAGER("programme-manager"),
    REGIONAL_LEAD("regional-lead"),
    SITE_TEAM("site-team"),
    AUDITOR("auditor"),
    EXECUTIVE("executive");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException for a word that is no role */
    @JsonCreator
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a role: " + word));
    }

    @JsonValue
    public String word() {
        return word;
    }
}
