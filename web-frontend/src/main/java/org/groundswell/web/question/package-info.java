/** The planning questions: their list, each with its answer, and what can be done with it. */
@NullMarked
package org.groundswell.web.question;

import org.jspecify.annotations.NullMarked;
