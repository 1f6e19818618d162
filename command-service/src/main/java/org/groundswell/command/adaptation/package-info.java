/** The register of components, and adaptations: recorded, answered, reversed, and what happened afterwards. */
@NullMarked
package org.groundswell.command.adaptation;

import org.jspecify.annotations.NullMarked;
