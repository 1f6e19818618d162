package org.groundswell.domain.measure.figures;

/** A way of writing a month. */
enum PeriodFormat {
    ISO_DATE("2017-03-01"),
    ISO_MONTH("2017-03"),
    DIGITS_DATE("20170301"),
    DIGITS_MONTH("201703"),
    NUMBERED_DATE("01/03/2017"),
    SHORT_NUMBERED_DATE("1/3/17"),
    NUMBERED_MONTH("03/2017"),
    NAMED_DATE("1 March 2017"),
    NAMED_MONTH("March 2017");

    private final String example;

    PeriodFormat(String example) {
        this.example = example;
    }

    String example() {
        return example;
    }
}
