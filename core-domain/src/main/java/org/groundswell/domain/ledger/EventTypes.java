package org.groundswell.domain.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.Event;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.ImportEvent;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.notice.NoticePolicyEvent;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.programme.ProgrammeEvent;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.transfer.TransferEvent;

/**
 * The closed registry of stored event names. A name is logical, {@code <context>.<Event>}, never a class name, so classes may
 * move; a type not listed here can be neither written nor read.
 */
public final class EventTypes {

    private static final Map<String, List<Class<? extends Event>>> CONTEXTS = new LinkedHashMap<>();

    static {
        CONTEXTS.put("programme", List.of(ProgrammeEvent.class));
        CONTEXTS.put("site", List.of(SiteEvent.class));
        CONTEXTS.put("access", List.of(AccessEvent.class));
        CONTEXTS.put("assessment", List.of(RoundEvent.class, AssessmentEvent.class));
        CONTEXTS.put("measure", List.of(MeasureEvent.class, SeriesEvent.class, ImportEvent.class));
        CONTEXTS.put("record", List.of(RecordEvent.class));
        CONTEXTS.put("limits", List.of(LimitsEvent.class));
        CONTEXTS.put("signal", List.of(SignalEvent.class));
        CONTEXTS.put("group", List.of(GroupEvent.class));
        CONTEXTS.put("decision", List.of(DecisionEvent.class));
        CONTEXTS.put("question", List.of(QuestionEvent.class));
        CONTEXTS.put("adoption", List.of(AdoptionEvent.class));
        CONTEXTS.put("handover", List.of(HandoverEvent.class));
        CONTEXTS.put("adaptation", List.of(ComponentEvent.class, AdaptationEvent.class));
        CONTEXTS.put("action", List.of(ActionEvent.class));
        CONTEXTS.put("pdsa", List.of(CycleEvent.class));
        CONTEXTS.put("instrument", List.of(BuilderEvent.class));
        CONTEXTS.put("comment", List.of(CommentEvent.class));
        CONTEXTS.put("notice", List.of(NoticePolicyEvent.class));
        CONTEXTS.put("transfer", List.of(TransferEvent.class));
    }

    /** Types whose newest revision is no longer the first. */
    private static final Map<Class<? extends Event>, Integer> LATER_REVISIONS = Map.of();

    private static final List<EventType> ALL = CONTEXTS.entrySet().stream()
            .flatMap(context -> context.getValue().stream().flatMap(family -> leaves(context.getKey(), family)))
            .toList();

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toMap(EventType::name, Function.identity()));

    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toMap(EventType::eventClass, Function.identity()));

    private EventTypes() {}

    /**
     * @param name logical, such as {@code assessment.ComponentRated}
     * @param revision the newest, which is the one written; older ones are upcast when read
     */
    public record EventType(String name, int revision, Class<? extends Event> eventClass) {}

    public static List<EventType> all() {
        return ALL;
    }

    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** @throws IllegalArgumentException for a class that is not a registered event */
    public static EventType of(Class<?> eventClass) {
        EventType type = BY_CLASS.get(eventClass);
        if (type == null) {
            throw new IllegalArgumentException("Not a registered event: " + eventClass.getName());
        }
        return type;
    }

    private static Stream<EventType> leaves(String context, Class<? extends Event> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .map(leaf -> leaf.<Event>asSubclass(Event.class))
                .map(leaf -> new EventType(
                        context + "." + leaf.getSimpleName(), LATER_REVISIONS.getOrDefault(leaf, 1), leaf));
    }
}
