package org.groundswell.web.platform.page;

/**
 * A link in the header.
 *
 * @param current whether the page shown lies below it
 */
public record NavigationItem(String text, String url, boolean current) {}
