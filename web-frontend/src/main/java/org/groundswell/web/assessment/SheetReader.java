package org.groundswell.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final List<Line> lines;
    private final AssessmentReading known;
    private final Texts texts;

    /** @param ids those of the items and domains that stand on the form */
    SheetReader(Instrument instrument, List<String> ids, AssessmentReading known, Texts texts) {
        this.lines = ids.stream().map(id -> new Line(id, instrument.label(id))).toList();
        this.known = known;
        this.texts = texts;
    }

    /** What is rated on a line of the form. */
    private record Line(String id, String label) {}

    /** Lines to be sent, and what is wrong with the form. */
    record Read<T>(List<T> lines, List<FormError> errors) {}

    /** @param answers the typed fields beside the rating, where the form is about one item of such an instrument */
    Read<RatingLine> ratings(Function<String, @Nullable String> typed, @Nullable Map<String, Object> answers) {
        List<RatingLine> given = new ArrayList<>();
        List<FormError> errors = new ArrayList<>();
        for (Line item : lines) {
            RatingLine line = ratingLine(item, typed, answers, errors);
            if (line != null && (answers != null || !line.equals(recorded(item)))) {
                given.add(line);
            }
        }
        return new Read<>(given, errors);
    }

    Read<AgreementLine> agreements(Function<String, @Nullable String> typed) {
        List<AgreementLine> given = new ArrayList<>();
        List<FormError> errors = new ArrayList<>();
        for (Line item : lines) {
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
                given.add(line);
            }
        }
        return new Read<>(given, errors);
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
        if (field.startsWith("answers.")) {
            return "values." + field.substring("answers.".length());
        }
        return itemsSent.get(line) + "."
                + switch (field) {
                    case "whyNotApplicable" -> "why";
                    case "", "item" -> "rating";
                    default -> field;
                };
    }

    private @Nullable RatingLine ratingLine(
            Line item,
            Function<String, @Nullable String> typed,
            @Nullable Map<String, Object> answers,
            List<FormError> errors) {
        String rating = typed.apply(item.id() + ".rating");
        String evidence = typed.apply(item.id() + ".evidence");
        String link = typed.apply(item.id() + ".link");
        String why = typed.apply(item.id() + ".why");
        if (rating == null) {
            if (evidence != null || link != null || lines.size() == 1) {
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
        return new RatingLine(item.id(), rating, evidence, link, rating.equals("not-applicable") ? why : null, answers);
    }

    private @Nullable RatingLine recorded(Line item) {
        return known.mine(item.id())
                .map(mine -> new RatingLine(
                        mine.item(),
                        mine.rating(),
                        blank(mine.evidence()),
                        blank(mine.link()),
                        blank(mine.whyNotApplicable()),
                        null))
                .orElse(null);
    }

    private @Nullable AgreementLine agreed(Line item) {
        return known.agreed(item.id())
                .map(agreed -> new AgreementLine(
                        agreed.item(), agreed.rating(), blank(agreed.settledBy()), blank(agreed.dissent())))
                .orElse(null);
    }

    private static @Nullable String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
    }
}
