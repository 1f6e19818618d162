package org.groundswell.query.platform.asat;

/** The envelope of every answer about a programme. */
public record Answer<T>(AsAt asAt, T data) {}
