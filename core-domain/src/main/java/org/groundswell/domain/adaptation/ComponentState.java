package org.groundswell.domain.adaptation;

/** What a component is, as far as rules need to know. */
public sealed interface ComponentState {

    record NotDefined() implements ComponentState {}

    record Defined(String component, ComponentDefinition definition) implements ComponentState {}
}
