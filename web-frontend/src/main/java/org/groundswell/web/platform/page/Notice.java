package org.groundswell.web.platform.page;

import java.io.Serializable;

/**
 * Something to tell the person at the top of the next page.
 *
 * @param success whether it says that what they asked for was done
 */
public record Notice(boolean success, String text) implements Serializable {}
