package org.groundswell.domain.adaptation;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;

/** What may be asked of a component. */
public sealed interface ComponentCommand extends Command {

    record DefineComponent(String component, ComponentDefinition definition) implements ComponentCommand {}

    record RedefineComponent(ComponentDefinition definition, FreeText reason) implements ComponentCommand {}
}
