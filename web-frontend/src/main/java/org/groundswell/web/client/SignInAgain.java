package org.groundswell.web.client;

/** The person's sign-in has run out: ask them to sign in again and bring them back. */
public final class SignInAgain extends RuntimeException {

    public SignInAgain(String why) {
        super(why);
    }

    public SignInAgain(String why, Throwable cause) {
        super(why, cause);
    }
}
