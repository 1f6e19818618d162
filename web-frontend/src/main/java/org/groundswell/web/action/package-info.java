/** Actions: the list, one of them, agreeing one, and moving and ending it. */
@NullMarked
package org.groundswell.web.action;

import org.jspecify.annotations.NullMarked;
