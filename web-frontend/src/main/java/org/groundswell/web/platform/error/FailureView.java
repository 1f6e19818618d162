package org.groundswell.web.platform.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong and what to do.
 *
 * @param heading what happened, in a few words
 * @param lines what it means and what to do
 * @param link where to go from here
 * @param linkText what that link says
 * @param reference what to quote when asking for help; only where nobody but us can find out
 */
public record FailureView(
        String heading,
        List<String> lines,
        @Nullable String link,
        @Nullable String linkText,
        @Nullable String reference) {}
