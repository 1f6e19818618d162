package org.groundswell.domain.builder;

import org.groundswell.domain.Rejection;

/** Why an instrument is not built. */
public enum BuilderRejection implements Rejection.Reason {
    INSTRUMENT_UNKNOWN(
            "INSTRUMENT-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such instrument in this programme; choose one from the list of instruments."),
    WITHDRAWN(
            "INSTRUMENT-002",
            Rejection.Kind.CONFLICT,
            "This instrument has been withdrawn, so it can no longer be changed; build another one."),
    NOTHING_NEW(
            "INSTRUMENT-003",
            Rejection.Kind.CONFLICT,
            "Version %s has been published as the draft stands; change the draft first."),
    LEVEL_NOT_A_NUMBER(
            "INSTRUMENT-004",
            Rejection.Kind.INVALID,
            "\"%s\" cannot be a level; give a whole number from 0 to 9, each higher than the one before."),
    TOO_FEW_LEVELS("INSTRUMENT-005", Rejection.Kind.INVALID, "Give at least two levels; these are %s."),
    TOO_MANY("INSTRUMENT-006", Rejection.Kind.INVALID, "Give at most %s %s; these are %s."),
    NO_DOMAINS("INSTRUMENT-007", Rejection.Kind.INVALID, "Give at least one domain with at least one item."),
    NO_ITEMS("INSTRUMENT-008", Rejection.Kind.INVALID, "Give this domain at least one item, or take it out."),
    ID_MALFORMED(
            "INSTRUMENT-009",
            Rejection.Kind.INVALID,
            "\"%s\" cannot be an id; begin with a letter or digit and go on with letters, digits, full stops, hyphens and underscores, at most 64."),
    ID_TWICE(
            "INSTRUMENT-010",
            Rejection.Kind.INVALID,
            "The id %s is given more than once; give each domain and item its own."),
    OUT_OF_RANGE("INSTRUMENT-011", Rejection.Kind.INVALID, "%s cannot be %s; give a whole number from %s to %s."),
    ANONYMOUS_NEEDS_THREE(
            "INSTRUMENT-012",
            Rejection.Kind.INVALID,
            "Nobody stays anonymous among %s; reveal anonymous ratings from at least 3 raters."),
    MORE_NEEDED_THAN_ASKED(
            "INSTRUMENT-013",
            Rejection.Kind.INVALID,
            "At least %s raters are needed to reveal, but only %s are asked; ask more, or need fewer."),
    ALREADY_BEGUN("INSTRUMENT-014", Rejection.Kind.CONFLICT, "This instrument has been begun already.");

    private final Rejection.Listed listed;

    BuilderRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}
