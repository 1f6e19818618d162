package org.groundswell.web.platform.page;

import java.util.Set;

/**
 * The signed-in person, as the sign-in service named them. What they see of it decides only which links are shown: the
 * services decide what is allowed.
 *
 * @param person opaque person id
 * @param name as people call them
 * @param realmRoles the most they may be anywhere
 */
public record Caller(String person, String name, Set<String> realmRoles) {

    public boolean isAdministrator() {
        return realmRoles.contains("administrator");
    }

    /** Whether they may create programmes. */
    public boolean mayCreateProgrammes() {
        return isAdministrator() || realmRoles.contains("programme-manager");
    }
}
