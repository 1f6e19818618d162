/**
 * Runs all of Groundswell on one machine: PostgreSQL, Kafka, Keycloak and the three services.
 *
 * <p>{@link org.groundswell.launcher.Launcher} is the program behind {@code infra/up} and {@code infra/token}; {@link
 * org.groundswell.launcher.Groundswell} is the same for a program that wants it running, such as the browser tests.
 */
@NullMarked
package org.groundswell.launcher;

import org.jspecify.annotations.NullMarked;
