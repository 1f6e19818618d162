/**
 * Answers to the planning questions, of the programme and of each site: drafted, agreed until a day of review, overtaken before
 * it, or not applicable. A site's own answer stands in place of the programme's, which is its default.
 */
@NullMarked
package org.groundswell.domain.question;

import org.jspecify.annotations.NullMarked;
