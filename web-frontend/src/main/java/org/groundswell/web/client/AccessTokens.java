package org.groundswell.web.client;

/** Where the signed-in person's access token comes from. */
public interface AccessTokens {

    /**
     * A token with life left in it, refreshed when needed.
     *
     * @throws SignInAgain when there is none and none can be had
     * @throws Unavailable when the sign-in service does not answer
     */
    String current();
}
