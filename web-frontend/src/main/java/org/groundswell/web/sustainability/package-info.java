/** How a site keeps a change going: fit checks, changes around it, adaptations, and what to talk about. */
@NullMarked
package org.groundswell.web.sustainability;

import org.jspecify.annotations.NullMarked;
