package org.groundswell.query.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.groundswell.query.platform.answer.RequestFaults;
import tools.jackson.databind.JsonNode;

/**
 * The moments of a request, which may be dates, months, dates with a time, or plain numbers such as 1, 2, 3. Charts need their
 * order only, so each becomes a day of its own in that order; what was given is what is answered.
 */
final class Moments {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final RequestFaults faults;
    private final List<Double> distinct = new ArrayList<>();
    private boolean dates;
    private boolean numbers;

    Moments(RequestFaults faults) {
        this.faults = faults;
    }

    /** Where on the scale of its kind a moment lies; nothing, and a fault, where it cannot be read. */
    OptionalDouble read(JsonNode node, String field) {
        if (node.isNumber()) {
            return number(node.asDouble(Double.NaN), field);
        }
        String typed = node.isString() ? node.stringValue().strip() : "";
        if (NUMBER.matcher(typed).matches()) {
            return number(Integer.parseInt(typed), field);
        }
        try {
            double seconds = seconds(typed);
            dates = true;
            return known(seconds, field);
        } catch (DateTimeException e) {
            faults.add(field, "DATE_INVALID", "Give this as a date, such as 2026-03-01, or a month, such as 2026-03.");
            return OptionalDouble.empty();
        }
    }

    private OptionalDouble number(double number, String field) {
        numbers = true;
        return known(number, field);
    }

    private OptionalDouble known(double position, String field) {
        if (dates && numbers) {
            faults.add(
                    field, "DATE_MIXED", "Give all moments as dates, or all as numbers, so that their order is known.");
            return OptionalDouble.empty();
        }
        distinct.add(position);
        return OptionalDouble.of(position);
    }

    private static double seconds(String typed) {
        if (MONTH.matcher(typed).matches()) {
            return YearMonth.parse(typed).atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
        if (DATE.matcher(typed).matches()) {
            return LocalDate.parse(typed).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
        String moment = typed.replace(' ', 'T');
        try {
            return LocalDateTime.parse(moment).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return OffsetDateTime.parse(moment).toEpochSecond();
        }
    }

    /** To be called when all moments are read. */
    Order order() {
        return new Order(distinct.stream().distinct().sorted().toList());
    }

    /** The days that stand for the moments. */
    record Order(List<Double> positions) {

        LocalDate day(OptionalDouble position) {
            int place =
                    position.isEmpty() ? positions.size() : Collections.binarySearch(positions, position.getAsDouble());
            return LocalDate.EPOCH.plusDays(place);
        }
    }
}
