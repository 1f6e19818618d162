package org.groundswell.web.transfer;

/**
 * One programme before it is exported.
 *
 * @param name its name, or its id where that is not known
 * @param transferKey made up for this showing and kept nowhere
 */
public record ExportView(String programme, String name, long entries, String transferKey) {}
