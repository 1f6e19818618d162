package org.groundswell.query.platform;

import java.util.UUID;

/** Where identifiers that must be new come from. */
@FunctionalInterface
public interface IdSource {

    String next();

    static IdSource random() {
        return () -> UUID.randomUUID().toString();
    }
}
