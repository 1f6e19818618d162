package org.groundswell.command.platform.error;

import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.command.platform.error.Problem.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body is wrong, in the caller's words and without ours: no class names. */
final class UnreadableBody {

    private static final String MALFORMED = "JSON_MALFORMED";

    private UnreadableBody() {}

    static Problem problem(@Nullable Throwable cause) {
        Fault fault = fault(cause);
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "BODY-UNREADABLE",
                        Problems.title(HttpStatus.BAD_REQUEST),
                        fault.message())
                .with(List.of(fault));
    }

    private static Fault fault(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                fault(
                        unknown,
                        "FIELD_UNKNOWN",
                        "There is no such field as \"" + unknown.getPropertyName() + "\" here.");
            case InvalidFormatException wrong ->
                fault(wrong, "VALUE_MALFORMED", "\"%s\" is not %s.".formatted(wrong.getValue(), kind(wrong)));
            case MismatchedInputException wrong ->
                fault(wrong, "TYPE_WRONG", "This must be %s.".formatted(kind(wrong)));
            case DatabindException refused -> fault(refused, "VALUE_REFUSED", reason(refused));
            case InputCoercionException tooBig ->
                fault(tooBig, "VALUE_MALFORMED", "A number does not fit" + place(tooBig) + ".");
            case JacksonException malformed ->
                new Fault(null, "BODY-UNREADABLE", MALFORMED, "The JSON is broken" + place(malformed) + ".");
            case null, default -> new Fault(null, "BODY-UNREADABLE", MALFORMED, "A JSON body is needed here.");
        };
    }

    private static Fault fault(JacksonException at, String name, String message) {
        return new Fault(path(at), "BODY-UNREADABLE", name, message);
    }

    private static @Nullable String path(JacksonException at) {
        String path = at.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String place(JacksonException malformed) {
        TokenStreamLocation at = malformed.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** Our own value types say in their exceptions what they expect. */
    private static String reason(DatabindException refused) {
        Throwable cause = refused.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage() + "."
                : "This value is not allowed here.";
    }

    private static String kind(MismatchedInputException wrong) {
        Class<?> wanted = wrong.getTargetType();
        if (wanted == null) {
            return "another kind of value";
        }
        return switch (wanted.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-03-01";
            case "YearMonth" -> "a month such as 2026-03";
            case "Instant" -> "a moment such as 2026-03-01T09:30:00Z";
            case "BigDecimal", "double", "Double" -> "a number";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            case "List", "ArrayList", "Set", "Collection" -> "a list";
            default -> wanted.isEnum() ? "one of the allowed words" : "an object of the documented form";
        };
    }
}
