package org.groundswell.domain.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.ComponentEvent;

/** What happened to a component or an adaptation, in one sentence. */
final class AdaptationSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private AdaptationSentence() {}

    static String of(ComponentEvent event) {
        String told = "“%s” as %s"
                .formatted(
                        event.definition().name(), event.definition().status().replace('-', ' '));
        return switch (event) {
            case ComponentEvent.ComponentDefined _ -> "Defined the component " + told;
            case ComponentEvent.ComponentRedefined _ -> "Changed the component " + told;
        };
    }

    static String of(AdaptationEvent event) {
        return switch (event) {
            case AdaptationEvent.AdaptationRecorded recorded ->
                recorded.replyBy() == null
                        ? "Recorded an adaptation at " + recorded.site()
                        : "Asked for an adaptation at %s; an answer is due by %s"
                                .formatted(recorded.site(), DAY.format(recorded.replyBy()));
            case AdaptationEvent.AdaptationAnswered answered ->
                "Answered the adaptation asked for at %s: %s"
                        .formatted(
                                answered.site(),
                                answered.outcome().replace("-request", "").replace('-', ' '));
            case AdaptationEvent.AdaptationReversed reversed ->
                "Reversed an adaptation that was agreed at " + reversed.site();
            case AdaptationEvent.AdaptationWithdrawn withdrawn -> "Withdrew an adaptation at " + withdrawn.site();
            case AdaptationEvent.AfterwardsTold told -> "Told what happened after an adaptation at " + told.site();
        };
    }
}
