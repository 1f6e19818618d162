package org.groundswell.web.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should do.
 *
 * @param due the day it is due by, where it has one: the earliest comes first
 * @param text what and why
 * @param action what the link does
 */
public record Need(@Nullable LocalDate due, String text, String action, String link) {}
