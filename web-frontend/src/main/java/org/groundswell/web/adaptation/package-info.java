/** Pages of the register of components and of adaptations: recorded in two minutes, answered, followed up. */
@NullMarked
package org.groundswell.web.adaptation;

import org.jspecify.annotations.NullMarked;
