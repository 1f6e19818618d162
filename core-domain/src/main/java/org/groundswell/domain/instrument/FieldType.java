package org.groundswell.domain.instrument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field of a record holds. */
public enum FieldType {
    /** A sentence. */
    TEXT,
    /** Paragraphs. */
    LONGTEXT,
    NUMBER,
    DATE,
    /** A quarter such as {@code 2026-Q3}, or a month such as {@code 2026-03}. */
    PERIOD,
    /** A person of the programme, or a name typed. */
    PERSON,
    SITE,
    /** An address on the web, or words that say where to look. */
    LINK,
    CHOICE,
    MULTI_CHOICE,
    /** A value of the file's own scale. */
    SCALE,
    /** A measure of the programme, by its id. */
    MEASURE_LINK,
    /** Rows, each with the nested fields. */
    LIST,
    /** Another record, element or question, by its id. */
    REFERENCE,
    /** The moment whose pages are the evidence: the ledger's entry. */
    SNAPSHOT;

    static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the value is one or more words from a closed list of the field. */
    public boolean isChosen() {
        return this == CHOICE || this == MULTI_CHOICE || this == SCALE;
    }
}
