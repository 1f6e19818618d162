package org.groundswell.query.platform.asat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.reads.WaitingReads;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes {@link Reads} from the path variable {@code p} and the parameters {@code asAt}, {@code happenedBy} and {@code minEntry}. */
@Component
public class ReadsResolver implements HandlerMethodArgumentResolver {

    private static final String API = "/api/v1";

    /** What tells of the past even where it is asked for at the present. */
    private static final Pattern OF_HISTORY =
            Pattern.compile("/programmes/[^/]+/(?:(?:history|moments)(?:/.*)?|.*/moved)");

    private final ProgrammeReads reads;
    private final Callers callers;
    private final WaitingReads waiting;

    ReadsResolver(ProgrammeReads reads, Callers callers, WaitingReads waiting) {
        this.waiting = waiting;
        this.reads = reads;
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reads.class;
    }

    @Override
    public Reads resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ProgrammeReads.Question question = question(request);
        return new Reads() {
            @Override
            public <T> Answer<T> answer(Function<Reading, T> query) {
                Noted noted = new Noted(request);
                Answer<T> answer = reads.answer(question, reading -> query.apply(noted.read(reading)));
                noted.note();
                return answer;
            }

            @Override
            public <T> Answer<T> between(Moment earlier, Moment later, BiFunction<Reading, Reading, T> query) {
                Noted noted = new Noted(request);
                Answer<T> answer = reads.between(
                        later.equals(Moment.LIVE) ? question : question.at(later, "to"),
                        earlier,
                        (from, to) -> query.apply(from, noted.read(to)));
                noted.note();
                return answer;
            }
        };
    }

    /** What an auditor reads of the history is noted before it is answered. */
    private final class Noted {

        private final String path;
        private final Map<String, String[]> parameters;
        private final boolean isRead;
        private @Nullable Reading last;

        Noted(NativeWebRequest request) {
            HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            String uri = servlet.getRequestURI();
            this.path = uri.startsWith(API) ? uri.substring(API.length()) : uri;
            this.parameters = servlet.getParameterMap();
            this.isRead = servlet.getMethod().equals("GET");
        }

        Reading read(Reading reading) {
            last = reading;
            return reading;
        }

        void note() {
            Reading read = last;
            if (isRead && read != null && read.membership().is(Role.AUDITOR) && isOfHistory(read.asAt())) {
                waiting.note(
                        read.programme(),
                        read.caller().person(),
                        HistoryRead.address(path, parameters),
                        read.asAt().entry());
            }
        }

        private boolean isOfHistory(AsAt asAt) {
            return !asAt.live() || OF_HISTORY.matcher(path).matches();
        }
    }

    /** @throws ProblemException 400 with every parameter that cannot be read */
    private ProgrammeReads.Question question(NativeWebRequest request) {
        LedgerId programme = programme(request);
        Caller caller = callers.current();
        List<ProblemException> refused = new ArrayList<>();
        Moment moment = noting(refused, Moment.LIVE, () -> Moment.parse(request.getParameter("asAt")));
        Optional<LocalDate> happenedBy = noting(
                refused,
                Optional.empty(),
                () -> Optional.ofNullable(HappenedBy.parse(request.getParameter("happenedBy"))));
        long minEntry = noting(refused, 0L, () -> minEntry(request.getParameter("minEntry")));
        refused.stream().reduce(ProblemException::and).ifPresent(all -> {
            throw all;
        });
        return new ProgrammeReads.Question(programme, caller, moment, happenedBy.orElse(null), minEntry);
    }

    private static <T> T noting(List<ProblemException> refused, T otherwise, Supplier<? extends T> parameter) {
        try {
            return parameter.get();
        } catch (ProblemException e) {
            refused.add(e);
            return otherwise;
        }
    }

    private static LedgerId programme(NativeWebRequest request) {
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Object variables = servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = variables instanceof Map<?, ?> map ? map.get("p") : null;
        if (value instanceof String id && LedgerId.isValid(id) && !id.equals(LedgerId.REGISTER.value())) {
            return new LedgerId(id);
        }
        throw ProblemException.notFound("programme");
    }

    static long minEntry(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        if (!text.strip().matches("\\d{1,18}")) {
            throw ProblemException.badParameter("minEntry", "minEntry is the number of an entry, such as 123.");
        }
        return Long.parseLong(text.strip());
    }
}
