package org.groundswell.web.platform.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.SignInAgain;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.error.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Notes that the signed-in person takes a file, before its first byte leaves, where its figures come from. A file is never kept back: what
 * cannot be noted just then waits with the person's session, and is noted with their next file or as they next look at what they took. What
 * is refused for good, as in a programme that they no longer belong to, waits no longer: it must not hold up what they take elsewhere.
 */
@Component
public class TakenFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TakenFiles.class);

    private static final String WAITING = TakenFiles.class.getName() + ".waiting";
    private static final String WAITS = "That a file was taken waits to be noted, request {}: {}";
    private static final int MOST_WAITING = 100;

    /** The address is none, the person is no member, or is not told that there is such a programme. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 403, 404);

    private static final Pattern ADDRESS = Pattern.compile("/programmes/([^/]+)/[^?]*\\?asAt=(entry:\\d+).*");

    private final Consumer<Ask> noting;

    @Autowired
    TakenFiles(QueryClient queries) {
        this(queries::post);
    }

    TakenFiles(Consumer<Ask> noting) {
        this.noting = noting;
    }

    /**
     * @param address as asked for
     * @param entry that the file is of
     */
    public void take(HttpServletRequest request, String address, long entry) {
        List<String> all = waiting(request);
        String taken = FileTaken.address(address, entry);
        if (!all.contains(taken)) {
            all.add(taken);
        }
        tell(request, all);
    }

    /** Notes what could not be noted before. */
    public void catchUp(HttpServletRequest request) {
        List<String> all = waiting(request);
        if (!all.isEmpty()) {
            tell(request, all);
        }
    }

    private void tell(HttpServletRequest request, List<String> all) {
        List<String> left = new ArrayList<>();
        for (String address : all) {
            if (!left.isEmpty() || !isSettled(request, address)) {
                left.add(address);
            }
        }
        HttpSession session = request.getSession(!left.isEmpty());
        if (session != null && (!left.isEmpty() || session.getAttribute(WAITING) != null)) {
            session.setAttribute(
                    WAITING, new ArrayList<>(left.subList(Math.max(0, left.size() - MOST_WAITING), left.size())));
        }
    }

    /** Whether it was noted, or never will be. */
    private boolean isSettled(HttpServletRequest request, String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalStateException("Not the address of a file: " + address);
        }
        try {
            noting.accept(Ask.of("/programmes/{p}/files-taken", parts.group(1))
                    .asAt(parts.group(2))
                    .with("address", address));
            return true;
        } catch (Refusal refusal) {
            return isFinal(request, refusal);
        } catch (Unavailable | SignInAgain failure) {
            LOG.warn(WAITS, RequestId.of(request), failure.getMessage());
            return false;
        }
    }

    private static boolean isFinal(HttpServletRequest request, Refusal refusal) {
        boolean isFinal = FOR_GOOD.contains(refusal.problem().status());
        LOG.warn(
                isFinal ? "That a file was taken is refused, request {}: {}" : WAITS,
                RequestId.of(request),
                refusal.getMessage());
        return isFinal;
    }

    private static List<String> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(WAITING);
        return kept instanceof List<?> list
                ? new ArrayList<>(list.stream().map(String::valueOf).toList())
                : new ArrayList<>();
    }
}
