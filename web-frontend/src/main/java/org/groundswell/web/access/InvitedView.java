package org.groundswell.web.access;

/** Somebody was invited, and this is the password they sign in with the first time. Shown once, kept nowhere. */
public record InvitedView(String name, String email, String temporaryPassword, String back) {

    /** Leaves the password out: what is logged must not hold it. */
    @Override
    public String toString() {
        return "InvitedView of " + email;
    }
}
