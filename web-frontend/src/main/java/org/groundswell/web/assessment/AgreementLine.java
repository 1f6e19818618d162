package org.groundswell.web.assessment;

import org.jspecify.annotations.Nullable;

/** The team's agreed rating of one item, as the order carries it. */
record AgreementLine(
        String item,
        String rating,
        @Nullable String settledBy,
        @Nullable String dissent) {

    /** The body of the order. */
    record Agreements(java.util.List<AgreementLine> agreements) {}
}
