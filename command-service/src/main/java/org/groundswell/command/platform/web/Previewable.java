package org.groundswell.command.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a change that is made of commands alone, so that it can be judged in full and then dropped: what it would record is told to
 * whoever asks with {@code Groundswell-Preview: only}. On a controller it holds for each of its changes. Whatever is done elsewhere
 * meanwhile, such as an account opened or a file taken, could not be dropped; such a change is not so marked, and refuses to be
 * previewed.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Previewable {}
