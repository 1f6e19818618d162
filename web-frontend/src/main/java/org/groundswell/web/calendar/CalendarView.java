package org.groundswell.web.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The page of a person's calendar.
 *
 * @param since when its address was made; nothing where there is none
 * @param address shown once, just after it was made
 */
public record CalendarView(@Nullable String since, @Nullable String address) {}
