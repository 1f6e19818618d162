package org.groundswell.web.platform.page;

/** A step of the way to this page. */
public record Crumb(String text, String url) {}
