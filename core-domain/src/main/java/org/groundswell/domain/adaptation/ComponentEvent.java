package org.groundswell.domain.adaptation;

import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;

/** What happened to a component of the intervention. */
public sealed interface ComponentEvent extends Event {

    String component();

    ComponentDefinition definition();

    record ComponentDefined(String component, ComponentDefinition definition) implements ComponentEvent {}

    record ComponentRedefined(String component, ComponentDefinition definition, FreeText reason)
            implements ComponentEvent {}
}
