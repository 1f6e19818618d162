package org.groundswell.domain.notice;

import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** What may be asked of a programme's notice policy. */
public sealed interface NoticePolicyCommand extends Command {

    /**
     * A policy as somebody asks for it.
     *
     * @param kinds words of {@link NoticeKind}
     */
    record Wish(
            @Nullable List<String> kinds,
            @Nullable Integer dueWithin,
            @Nullable Integer returnsWithin) {
        public Wish {
            kinds = kinds == null ? null : List.copyOf(kinds);
        }
    }

    record SwitchOnPolicy(Wish policy) implements NoticePolicyCommand {}

    record ChangePolicy(Wish policy, FreeText reason) implements NoticePolicyCommand {}

    record SwitchOffPolicy(FreeText reason) implements NoticePolicyCommand {}
}
