/** What is due of a person, in their own calendar: the page where they make its address, and the address itself. */
@NullMarked
package org.groundswell.web.calendar;

import org.jspecify.annotations.NullMarked;
