package org.groundswell.web.platform.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A form as it stands: what was typed, and what is wrong with it. Field names are those of the order it becomes, so that a
 * service's faults land at their fields; a form whose fields are named otherwise gives a translation to {@link #refuse}.
 * Lives for one request. Made by {@link Forms}.
 */
public final class Form {

    /** Hidden field: the version that the person saw. */
    public static final String VERSION = "version";

    private static final List<String> DATE = List.of("-day", "-month", "-year");
    private static final List<String> MONTH = List.of("-month", "-year");

    private final String key;
    private final String idempotencyKey;
    private final Map<String, List<String>> typed;
    private final Set<FormError> errors = new LinkedHashSet<>();
    private final boolean restored;
    private final @Nullable String from;
    private HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    private @Nullable Conflict conflict;
    private boolean wordsDoubted;
    private boolean wordsMeant;
    private boolean shared;
    private List<String> others = List.of();

    Form(String key, String idempotencyKey, Map<String, List<String>> typed, boolean restored, @Nullable String from) {
        this.key = key;
        this.idempotencyKey = idempotencyKey;
        this.typed = new LinkedHashMap<>(typed);
        this.restored = restored;
        this.from = from;
    }

    /** Names the form, for its draft: the same for every showing of the same form about the same thing. */
    public String key() {
        return key;
    }

    String idempotencyKey() {
        return idempotencyKey;
    }

    /** The page that a submitted form stood on; null where it is shown for the first time. */
    @Nullable
    String from() {
        return from;
    }

    /** Whether it was filled from a draft kept on the server. */
    public boolean isRestored() {
        return restored;
    }

    /** Fills a field that nobody typed in yet. */
    public Form with(String name, @Nullable Object value) {
        if (value != null) {
            typed.putIfAbsent(name, List.of(value.toString()));
        }
        return this;
    }

    /** Fills a field that takes several values, where nobody chose any yet. */
    public Form withAll(String name, List<String> values) {
        if (!values.isEmpty()) {
            typed.putIfAbsent(name, List.copyOf(values));
        }
        return this;
    }

    /** Sets a field whatever was typed, for hidden fields such as a version. */
    public Form set(String name, @Nullable Object value) {
        typed.put(name, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    /**
     * Notes the version that the person sees. A draft keeps that of the day it was typed, so that what others saved since is shown
     * before it is replaced.
     */
    public Form seeing(@Nullable Long version) {
        typed.putIfAbsent(VERSION, List.of(version == null ? "" : version.toString()));
        return shared();
    }

    /** Whether it changes something that others may change at the same time: it carries the version that was seen. */
    public boolean isShared() {
        return shared;
    }

    Form shared() {
        shared = true;
        return this;
    }

    /** Notes who else is on it, each in a sentence. */
    public void meeting(List<String> told) {
        others = List.copyOf(told);
    }

    public List<String> others() {
        return others;
    }

    /** What stands in the field, trimmed; empty when nothing does. */
    public String value(String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** What stands in the field, or null when nothing does: for orders, which leave out what is not given. */
    public @Nullable String given(String name) {
        String value = value(name);
        return value.isEmpty() ? null : value;
    }

    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Whether a radio, checkbox or option with this value is chosen. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public boolean isChecked(String name) {
        return !value(name).isEmpty();
    }

    /** The names of all fields there are values for. */
    public List<String> names() {
        return List.copyOf(typed.keySet());
    }

    /**
     * A date from the three fields {@code name-day}, {@code name-month} and {@code name-year}. Refuses the form when what
     * stands there is no date.
     */
    public @Nullable LocalDate date(String name, String messageWhenWrong) {
        return whole(name, DATE, messageWhenWrong, it -> LocalDate.of(it.get(2), it.get(1), it.get(0)));
    }

    /** A month from the two fields {@code name-month} and {@code name-year}. */
    public @Nullable YearMonth month(String name, String messageWhenWrong) {
        return whole(name, MONTH, messageWhenWrong, it -> YearMonth.of(it.get(1), it.get(0)));
    }

    private <T> @Nullable T whole(
            String name, List<String> parts, String messageWhenWrong, Function<List<Integer>, T> made) {
        List<String> stands = parts.stream().map(part -> value(name + part)).toList();
        if (stands.stream().allMatch(String::isEmpty)) {
            return null;
        }
        try {
            return made.apply(stands.stream().map(Integer::valueOf).toList());
        } catch (DateTimeException | NumberFormatException impossible) {
            refuse(name, messageWhenWrong);
            return null;
        }
    }

    /** Fills the three fields of a date nobody typed yet. */
    public Form withDate(String name, @Nullable LocalDate date) {
        return date == null || !value(name + "-year").isEmpty()
                ? this
                : with(name + "-day", date.getDayOfMonth()).withMonth(name, YearMonth.from(date));
    }

    /** Fills the two fields of a month nobody typed yet. */
    public Form withMonth(String name, @Nullable YearMonth month) {
        return month == null || !value(name + "-year").isEmpty()
                ? this
                : with(name + "-month", month.getMonthValue()).with(name + "-year", month.getYear());
    }

    /** Says what is wrong with one field. */
    public Form refuse(String field, String message) {
        errors.add(new FormError(field, message));
        return this;
    }

    /** Says what is wrong with the form as a whole. */
    public Form refuse(String message) {
        errors.add(new FormError("", message));
        return this;
    }

    /** Refuses an empty field. */
    public Form require(String name, String messageWhenEmpty) {
        return value(name).isEmpty() ? refuse(name, messageWhenEmpty) : this;
    }

    /** Says what the service said, each fault at its field. */
    public Form refuse(Problem problem) {
        return refuse(problem, UnaryOperator.identity());
    }

    /**
     * Says what the service said.
     *
     * @param field from the service's name of a field to the form's
     */
    public Form refuse(Problem problem, UnaryOperator<String> field) {
        HttpStatus told = HttpStatus.resolve(problem.status());
        status = told == null ? status : told;
        if (problem.faults().isEmpty()) {
            return refuse(problem.sentence());
        }
        noteDoubts(problem);
        for (Fault fault : problem.faults()) {
            String at = fault.field() == null ? "" : field.apply(fault.field());
            String message = fault.message() == null ? problem.sentence() : fault.message();
            errors.add(new FormError(at, message));
        }
        return this;
    }

    /** Offers to mean the words all the same where they are what is wrong; for pages that tell faults in their own way. */
    public void noteDoubts(Problem problem) {
        wordsDoubted |= problem.faults().stream().anyMatch(Fault::isOfWords);
    }

    /** Shows what somebody else saved meanwhile beside what was typed, and lets the person choose. */
    public Form conflict(Conflict found) {
        this.conflict = found;
        this.status = HttpStatus.PRECONDITION_FAILED;
        return set(VERSION, found.actualVersion());
    }

    public @Nullable Conflict conflict() {
        return conflict;
    }

    /** Notes that the person was warned before and said that they mean their words. */
    Form meant() {
        wordsMeant = true;
        return this;
    }

    /** Whether the person was asked about their words, as they are on every page that the form goes through until they are kept. */
    public boolean isWordsAsked() {
        return wordsDoubted || wordsMeant;
    }

    /** Whether they said with what they sent that they mean their words. */
    public boolean isWordsMeant() {
        return wordsMeant;
    }

    public boolean isRefused() {
        return !errors.isEmpty() || conflict != null;
    }

    public HttpStatus status() {
        return status;
    }

    /** Everything wrong, in the order found. */
    public List<FormError> errors() {
        return List.copyOf(errors);
    }

    /** What is wrong with one field; null when nothing is. */
    public @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> Objects.equals(error.field(), name))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }

    /** The id of a field's element on the page. */
    public String id(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /** What describes a field to assistive technology: its hint and its error, if it has them. */
    public @Nullable String describedBy(String name, @Nullable String hint) {
        String described = (hint == null ? "" : id(name) + "-hint ") + (error(name) == null ? "" : id(name) + "-error");
        return described.isBlank() ? null : described.strip();
    }
}
