package org.groundswell.query.platform.asat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes {@link Reads} from the path variable {@code p} and the parameters {@code asAt} and {@code minEntry}. */
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
        ProgrammeReads.Question question = new ProgrammeReads.Question(
                programme(request),
                callers.current(),
                Moment.parse(request.getParameter("asAt")),
                minEntry(request.getParameter("minEntry")));
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
