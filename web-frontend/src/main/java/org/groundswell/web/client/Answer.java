package org.groundswell.web.client;

import org.jspecify.annotations.Nullable;

/**
 * What a service answered to a question.
 *
 * @param asAt the moment it was read at; absent where a question knows no moment
 */
public record Answer<T>(@Nullable AsAt asAt, T data) {}
