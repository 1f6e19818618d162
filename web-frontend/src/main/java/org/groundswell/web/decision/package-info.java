/** Pages of decisions: the list, one decision with the dashboards as they stood, and a form for each step. */
@NullMarked
package org.groundswell.web.decision;

import org.jspecify.annotations.NullMarked;
