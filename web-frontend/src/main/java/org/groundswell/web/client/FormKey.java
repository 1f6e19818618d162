package org.groundswell.web.client;

import org.jspecify.annotations.Nullable;

/** The key of the form being submitted, drawn anew with every form shown, so that a repeated submit is answered once. */
public interface FormKey {

    @Nullable
    String current();
}
