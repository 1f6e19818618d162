package org.groundswell.web.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Turns what the as-at bar's forms send into the parameters everything reads: {@code asAtEntry=123} becomes
 * {@code asAt=entry:123}, and an empty field of either clock is left out of the address.
 */
@Component
public class MomentRedirect implements HandlerInterceptor {

    private static final String ENTRY = "asAtEntry";
    private static final String AS_AT = "asAt";
    private static final String HAPPENED_BY = "happenedBy";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String entry = request.getParameter(ENTRY);
        String moment = request.getParameter(AS_AT);
        String happenedBy = request.getParameter(HAPPENED_BY);
        boolean emptied = (moment != null && moment.isBlank()) || (happenedBy != null && happenedBy.isBlank());
        if (!"GET".equals(request.getMethod()) || (entry == null && !emptied)) {
            return true;
        }
        List<Here.Parameter> kept = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean clock = name.equals(AS_AT) || name.equals(HAPPENED_BY);
            for (String value : values) {
                if (!name.equals(ENTRY) && !(name.equals(AS_AT) && entry != null) && !(clock && value.isBlank())) {
                    kept.add(new Here.Parameter(name, value));
                }
            }
        });
        Here here = new Here(request.getRequestURI(), kept);
        String number = entry == null ? "" : entry.replaceAll("[\\s,.]", "");
        response.sendRedirect((number.isEmpty() ? here : here.with(AS_AT, "entry:" + number)).url());
        return false;
    }
}
