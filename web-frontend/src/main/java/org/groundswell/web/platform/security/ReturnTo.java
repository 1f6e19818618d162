package org.groundswell.web.platform.security;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The page a person wanted before they had to sign in. */
public final class ReturnTo {

    private static final String ATTRIBUTE = "groundswell.returnTo";

    private ReturnTo() {}

    public static void remember(HttpSession session, String page) {
        if (isOurs(page)) {
            session.setAttribute(ATTRIBUTE, page);
        }
    }

    static String take(HttpSession session) {
        Object page = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return page instanceof String wanted ? wanted : "/";
    }

    /** Whether this is a path of ours, and no address of somebody else in disguise. */
    public static boolean isOurs(@Nullable String page) {
        return page != null
                && page.length() < 4000
                && page.startsWith("/")
                && !page.startsWith("//")
                && page.indexOf('\\') < 0
                && page.chars().allMatch(character -> character > 0x20 && character < 0x7f);
    }
}
