package org.groundswell.command.platform.form;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** What people typed, given to its author. */
public final class Words {

    private Words() {}

    /** Nothing where nothing was typed. */
    public static @Nullable FreeText by(PersonId author, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new FreeText(author, typed);
    }

    /** Words that must be there; whether they are is for the decider to say. */
    public static FreeText requiredBy(PersonId author, String typed) {
        return new FreeText(author, typed);
    }

    /** A short text, or nothing where nothing was typed. */
    public static @Nullable String trimmed(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static <T> String join(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    }
}
