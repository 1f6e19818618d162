/** A programme's notice policy: whether people are told of what happens, of what, and who chose so when. */
@NullMarked
package org.groundswell.query.notice;

import org.jspecify.annotations.NullMarked;
