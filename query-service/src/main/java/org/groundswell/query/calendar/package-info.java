/** What is due of a person in one programme, and over all of theirs for whoever brings the secret of their calendar. */
@NullMarked
package org.groundswell.query.calendar;

import org.jspecify.annotations.NullMarked;
