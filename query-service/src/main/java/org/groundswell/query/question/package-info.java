/** The planning questions with their answers, of the programme and of each site, and how many are agreed and current. */
@NullMarked
package org.groundswell.query.question;

import org.jspecify.annotations.NullMarked;
