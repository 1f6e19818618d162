/**
 * Actions: what is to be done, by whom and by when, where it came from, and how it ended. A flag's action, a promise, a
 * condition or a gap keeps its own record; an action refers to it and says who sees to it.
 */
@NullMarked
package org.groundswell.domain.action;

import org.jspecify.annotations.NullMarked;
