/** What is due of a person, as a calendar program reads it: the kinds of due things, the iCalendar form, and the secret in its address. */
@NullMarked
package org.groundswell.domain.calendar;

import org.jspecify.annotations.NullMarked;
