package org.groundswell.web.reading;

/** One thing somebody is in a programme, as far as it tells who can be asked something. */
public record MemberReading(String person, String role) {}
