package org.groundswell.web.figure;

import java.util.Locale;

/** Where a figure takes its words from: the message files, in the reader's language. */
@FunctionalInterface
public interface Words {

    /** The message of that key with its arguments set in. */
    String say(String key, Object... arguments);

    default Locale locale() {
        return Locale.UK;
    }
}
