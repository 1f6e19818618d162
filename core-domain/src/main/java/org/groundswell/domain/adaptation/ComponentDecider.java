package org.groundswell.domain.adaptation;

import java.util.List;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.adaptation.ComponentCommand.DefineComponent;
import org.groundswell.domain.adaptation.ComponentCommand.RedefineComponent;
import org.groundswell.domain.adaptation.ComponentEvent.ComponentDefined;
import org.groundswell.domain.adaptation.ComponentEvent.ComponentRedefined;
import org.groundswell.domain.adaptation.ComponentState.Defined;

/** The rules of the register of components. */
public final class ComponentDecider {

    private static final List<String> STATUSES =
            List.of(ComponentDefinition.CORE, ComponentDefinition.ADAPTABLE, ComponentDefinition.NOT_YET_KNOWN);

    private ComponentDecider() {}

    public static ComponentState initial() {
        return new ComponentState.NotDefined();
    }

    public static Outcome<ComponentEvent> decide(ComponentCommand command, ComponentState state) {
        return switch (command) {
            case DefineComponent define ->
                state instanceof Defined
                        ? Outcome.refused(AdaptationRejection.COMPONENT_DEFINED_ALREADY.because())
                        : faults(define.definition())
                                .orElse(() -> List.of(new ComponentDefined(define.component(), define.definition())));
            case RedefineComponent redefine -> redefine(redefine, state);
        };
    }

    public static ComponentState evolve(ComponentState state, ComponentEvent event) {
        return new Defined(event.component(), event.definition());
    }

    private static Outcome<ComponentEvent> redefine(RedefineComponent command, ComponentState state) {
        if (!(state instanceof Defined defined)) {
            return Outcome.refused(AdaptationRejection.COMPONENT_NOT_FOUND.because());
        }
        return faults(command.definition())
                .words("reason", "the reason for the change", command.reason())
                .orElse(() -> command.definition().equals(defined.definition())
                        ? List.of()
                        : List.of(new ComponentRedefined(defined.component(), command.definition(), command.reason())));
    }

    private static Faults faults(ComponentDefinition definition) {
        boolean unlimited = definition.limits() == null || definition.limits().isBlank();
        return new Faults()
                .name("name", "a name for the component", definition.name())
                .words("function", "the job it does", definition.function())
                .words("form", "the form it usually takes", definition.form())
                .oneOf("status", "the status", definition.status(), STATUSES)
                .addIf(
                        definition.status().equals(ComponentDefinition.ADAPTABLE) && unlimited,
                        () -> AdaptationRejection.LIMITS_NEEDED.at("limits"))
                .optionalWords("limits", "the limits on change", definition.limits())
                .words("basis", "why you think so", definition.basis());
    }
}
