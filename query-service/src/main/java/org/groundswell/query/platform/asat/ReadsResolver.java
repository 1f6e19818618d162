package org.groundswell.query.platform.asat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
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

    private final ProgrammeReads reads;
    private final Callers callers;

    ReadsResolver(ProgrammeReads reads, Callers callers) {
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
                return reads.answer(question, query);
            }

            @Override
            public <T> Answer<T> between(Moment earlier, Moment later, BiFunction<Reading, Reading, T> query) {
                return reads.between(later.equals(Moment.LIVE) ? question : question.at(later, "to"), earlier, query);
            }
        };
    }

    /** @throws ProblemException 400 with every parameter that cannot be read */
    private ProgrammeReads.Question question(NativeWebRequest request) {
        LedgerId programme = programme(request);
        Caller caller = callers.current();
        List<ProblemException> refused = new ArrayList<>();
        Moment moment = noting(refused, Moment.LIVE, () -> Moment.parse(request.getParameter("asAt")));
        LocalDate happenedBy = noting(refused, null, () -> HappenedBy.parse(request.getParameter("happenedBy")));
        long minEntry = noting(refused, 0L, () -> minEntry(request.getParameter("minEntry")));
        refused.stream().reduce(ProblemException::and).ifPresent(all -> {
            throw all;
        });
        return new ProgrammeReads.Question(programme, caller, moment, happenedBy, minEntry);
    }

    private static <T extends @Nullable Object> T noting(
            List<ProblemException> refused, T otherwise, Supplier<? extends T> parameter) {
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
