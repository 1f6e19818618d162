package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.platform.form.FormError;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.AssessmentReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads a submitted sheet. Fields are named by item, such as {@code STR-1.rating}; only what differs from what is recorded
 * becomes part of the order, so that sending a sheet again changes nothing.
 */
final class SheetReader {

    private static final Pattern LINE_FIELD = Pattern.compile("[a-z]+\\[(\\d+)]\\.?(.*)");

    private final List<Instrument.Item> items;
    private final AssessmentReading known;
    private final Texts texts;

    /** @param items those that stand on the form */
    SheetReader(List<Instrument.Item> items, AssessmentReading known, Texts texts) {
        this.items = List.copyOf(items);
        this.known = known;
        this.texts = texts;
    }

    /** Lines to be sent, and what is wrong with the form. */
    record Read<T>(List<T> lines, List<FormError> errors) {}

    Read<RatingLine> ratings(Function<String, @Nullable String> typed) {
        List<RatingLine> lines = new ArrayList<>();
        List<FormError> errors = new ArrayList<>();
        for (Instrument.Item item : items) {
            RatingLine line = ratingLine(item, typed, errors);
            if (line != null && !line.equals(recorded(item))) {
                lines.add(line);
            }
        }
        return new Read<>(lines, errors);
    }

    Read<AgreementLine> agreements(Function<String, @Nullable String> typed) {
        List<AgreementLine> lines = new ArrayList<>();
        List<FormError> errors = new ArrayList<>();
        for (Instrument.Item item : items) {
            String rating = typed.apply(item.id() + ".rating");
            String settledBy = typed.apply(item.id() + ".settledBy");
            String dissent = typed.apply(item.id() + ".dissent");
            if (rating == null) {
                if (settledBy != null || dissent != null) {
                    errors.add(new FormError(item.id() + ".rating", texts.text("agree.error.rating", item.label())));
                }
                continue;
            }
            AgreementLine line = new AgreementLine(item.id(), rating, settledBy, dissent);
            if (!line.equals(agreed(item))) {
                lines.add(line);
            }
        }
        return new Read<>(lines, errors);
    }

    /** The form's name of a field that the service names by its place in the order. */
    static String fieldOf(String service, List<String> itemsSent) {
        Matcher matcher = LINE_FIELD.matcher(service);
        if (!matcher.matches()) {
            return service;
        }
        int line = Integer.parseInt(matcher.group(1));
        if (line >= itemsSent.size()) {
            return "";
        }
        String field = matcher.group(2);
        return itemsSent.get(line) + "."
                + switch (field) {
                    case "whyNotApplicable" -> "why";
                    case "", "item" -> "rating";
                    default -> field;
                };
    }

    private @Nullable RatingLine ratingLine(
            Instrument.Item item, Function<String, @Nullable String> typed, List<FormError> errors) {
        String rating = typed.apply(item.id() + ".rating");
        String evidence = typed.apply(item.id() + ".evidence");
        String link = typed.apply(item.id() + ".link");
        String why = typed.apply(item.id() + ".why");
        if (rating == null) {
            if (evidence != null || link != null || items.size() == 1) {
                errors.add(new FormError(item.id() + ".rating", texts.text("rate.error.rating", item.label())));
            }
            return null;
        }
        if (rating.equals("not-applicable") && why == null) {
            errors.add(new FormError(item.id() + ".why", texts.text("rate.error.why", item.label())));
        }
        if (link != null && !link.matches("https?://\\S+")) {
            errors.add(new FormError(item.id() + ".link", texts.text("rate.error.link", item.label())));
        }
        return new RatingLine(item.id(), rating, evidence, link, rating.equals("not-applicable") ? why : null);
    }

    private @Nullable RatingLine recorded(Instrument.Item item) {
        return known.mine(item.id())
                .map(mine -> new RatingLine(
                        mine.item(),
                        mine.rating(),
                        blank(mine.evidence()),
                        blank(mine.link()),
                        blank(mine.whyNotApplicable())))
                .orElse(null);
    }

    private @Nullable AgreementLine agreed(Instrument.Item item) {
        return known.agreed(item.id())
                .map(agreed -> new AgreementLine(
                        agreed.item(), agreed.rating(), blank(agreed.settledBy()), blank(agreed.dissent())))
                .orElse(null);
    }

    private static @Nullable String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
    }
}
