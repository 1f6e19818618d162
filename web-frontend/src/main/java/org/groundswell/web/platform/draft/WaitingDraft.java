package org.groundswell.web.platform.draft;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed whose sign-in had run out: it waits in the nameless session until the same person has signed in.
 *
 * @param person who was signed in when the form was shown; nobody else gets it
 */
public record WaitingDraft(String person, String form, HashMap<String, ArrayList<String>> typed)
        implements Serializable {

    private static final String ATTRIBUTE = "groundswell.waiting";
    private static final int LARGEST = 200_000;

    /** Keeps it; false when it is larger than any form of ours. */
    public static boolean wait(HttpSession session, String person, String form, Map<String, List<String>> typed) {
        int size = typed.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
        if (size > LARGEST) {
            return false;
        }
        HashMap<String, ArrayList<String>> copy = new HashMap<>();
        typed.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        session.setAttribute(ATTRIBUTE, new WaitingDraft(person, form, copy));
        return true;
    }

    /** Takes it out of the session. */
    public static Optional<WaitingDraft> take(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof WaitingDraft waiting) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(waiting);
        }
        return Optional.empty();
    }

    public Map<String, List<String>> fields() {
        return Map.copyOf(typed);
    }
}
