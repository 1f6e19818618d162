package org.groundswell.web.platform.page;

/** A hidden field. */
public record Hidden(String name, String value) {}
