/** The register of components, and adaptations with what was answered and what happened afterwards. */
@NullMarked
package org.groundswell.query.adaptation;

import org.jspecify.annotations.NullMarked;
