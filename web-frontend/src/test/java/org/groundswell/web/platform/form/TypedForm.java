package org.groundswell.web.platform.form;

import java.util.List;
import java.util.Map;

/** A form as somebody typed it, for tests outside this package. */
public final class TypedForm {

    private TypedForm() {}

    public static Form of(Map<String, List<String>> fields) {
        return new Form("test", "key", fields, false, null);
    }
}
