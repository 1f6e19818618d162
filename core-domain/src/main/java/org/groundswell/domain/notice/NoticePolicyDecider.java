package org.groundswell.domain.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.notice.NoticePolicyCommand.ChangePolicy;
import org.groundswell.domain.notice.NoticePolicyCommand.SwitchOffPolicy;
import org.groundswell.domain.notice.NoticePolicyCommand.SwitchOnPolicy;
import org.groundswell.domain.notice.NoticePolicyCommand.Wish;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.jspecify.annotations.Nullable;

/** The rules of a programme's notice policy: off until it is switched on, changed and switched off with a reason. */
public final class NoticePolicyDecider {

    private NoticePolicyDecider() {}

    /** @param policy in force; nothing while notices are off */
    public record State(Optional<NoticePolicy> policy) {}

    public static State initial() {
        return new State(Optional.empty());
    }

    public static Outcome<NoticePolicyEvent> decide(NoticePolicyCommand command, State state) {
        NoticePolicy inForce = state.policy().orElse(null);
        if (command instanceof SwitchOnPolicy on) {
            return inForce != null
                    ? Outcome.refused(NoticePolicyRejection.ON_ALREADY.because())
                    : faults(on.policy()).orElse(() -> List.of(new NoticePolicySwitchedOn(sound(on.policy()))));
        }
        if (inForce == null) {
            return Outcome.refused(NoticePolicyRejection.NOT_ON.because());
        }
        return switch (command) {
            case SwitchOnPolicy _ -> throw new IllegalStateException("Decided above: " + command);
            case ChangePolicy change -> change(change, inForce);
            case SwitchOffPolicy off ->
                new Faults()
                        .words("reason", "the reason for switching notices off", off.reason())
                        .orElse(() -> List.of(new NoticePolicySwitchedOff(off.reason())));
        };
    }

    public static State evolve(State state, NoticePolicyEvent event) {
        return switch (event) {
            case NoticePolicySwitchedOn on -> new State(Optional.of(on.policy()));
            case NoticePolicyChanged changed -> new State(Optional.of(changed.policy()));
            case NoticePolicySwitchedOff _ -> initial();
        };
    }

    /** What is wrong with a policy that is asked for, also where it is only to be rehearsed. */
    public static Faults faults(Wish wish) {
        List<String> kinds = Objects.requireNonNullElse(wish.kinds(), List.of());
        Faults faults = new Faults().addIf(kinds.isEmpty(), () -> NoticePolicyRejection.NO_KINDS.at("kinds"));
        kinds.stream()
                .filter(kind -> NoticeKind.find(kind).isEmpty())
                .forEach(kind -> faults.add(
                        NoticePolicyRejection.KIND_UNKNOWN.at("kinds", kind, String.join(", ", NoticeKind.words()))));
        days(faults, "dueWithin", wish.dueWithin());
        days(faults, "returnsWithin", wish.returnsWithin());
        return faults;
    }

    /** The policy of a wish without faults. */
    public static NoticePolicy sound(Wish wish) {
        return new NoticePolicy(
                Objects.requireNonNull(wish.kinds()).stream()
                        .map(NoticeKind::of)
                        .toList(),
                Objects.requireNonNull(wish.dueWithin()),
                Objects.requireNonNull(wish.returnsWithin()));
    }

    private static void days(Faults faults, String field, @Nullable Integer days) {
        faults.addIf(
                days == null || days < 1 || days > NoticePolicy.MOST_DAYS,
                () -> NoticePolicyRejection.NOT_DAYS.at(field, NoticePolicy.MOST_DAYS));
    }

    private static Outcome<NoticePolicyEvent> change(ChangePolicy command, NoticePolicy inForce) {
        Faults faults = faults(command.policy()).words("reason", "the reason for changing it", command.reason());
        if (faults.isEmpty() && sound(command.policy()).equals(inForce)) {
            faults.add(NoticePolicyRejection.NOTHING_CHANGES.at("kinds"));
        }
        return faults.orElse(() -> List.of(new NoticePolicyChanged(sound(command.policy()), command.reason())));
    }
}
