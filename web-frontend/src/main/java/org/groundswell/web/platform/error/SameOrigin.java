package org.groundswell.web.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whether a request was sent by a page of ours. */
final class SameOrigin {

    private SameOrigin() {}

    static boolean is(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        URI ours = ServletUriComponentsBuilder.fromContextPath(request).build().toUri();
        return Objects.equals(origin, ours.getScheme() + "://" + ours.getAuthority());
    }
}
