/** The pages: signs people in, keeps their tokens, and speaks HTTP to the command and query services. */
@NullMarked
package org.groundswell.web;

import org.jspecify.annotations.NullMarked;
