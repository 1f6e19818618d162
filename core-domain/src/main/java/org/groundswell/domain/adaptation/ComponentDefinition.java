package org.groundswell.domain.adaptation;

import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * A component of the intervention, with the fields of the practical question SPREAD-3.
 *
 * @param function the job it does
 * @param form the form it usually takes
 * @param status core, adaptable or not-yet-known
 * @param limits on change; needed where it is adaptable
 * @param basis why the programme thinks so
 */
public record ComponentDefinition(
        String name,
        FreeText function,
        FreeText form,
        String status,
        @Nullable FreeText limits,
        FreeText basis) {

    public static final String CORE = "core";
    public static final String ADAPTABLE = "adaptable";
    public static final String NOT_YET_KNOWN = "not-yet-known";
}
