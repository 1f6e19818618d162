package org.groundswell.domain.ledger;

import org.groundswell.domain.builder.BuilderEvent;

/** What happened to an instrument that a programme builds: named, without its content, which a licence may keep from exports. */
final class BuilderSentence {

    private BuilderSentence() {}

    static String of(BuilderEvent event) {
        return switch (event) {
            case BuilderEvent.DraftKept kept ->
                kept.content().name().isBlank()
                        ? "Kept the draft of an instrument"
                        : "Kept the draft of the instrument “%s”"
                                .formatted(kept.content().name());
            case BuilderEvent.VersionPublished published ->
                "Published version %d of the instrument “%s”"
                        .formatted(published.version(), published.content().name());
            case BuilderEvent.InstrumentWithdrawn _ -> "Withdrew an instrument";
        };
    }
}
