package org.groundswell.command.platform.form;

/**
 * A request body: a record in a null-marked package, whose components are required unless {@code @Nullable}. {@link
 * FormBinder} fills it.
 */
public interface Form {}
