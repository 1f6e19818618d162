/** The addresses of people's calendars: made, replaced and withdrawn by their person, and opened for the query side. */
@NullMarked
package org.groundswell.command.calendar;

import org.jspecify.annotations.NullMarked;
