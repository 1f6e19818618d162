/**
 * Embedded PostgreSQL, Kafka and Keycloak.
 *
 * <p>{@link org.groundswell.testkit.PostgresCluster}, {@link org.groundswell.testkit.KafkaBroker} and {@link
 * org.groundswell.testkit.KeycloakServer} are plain classes that the launcher runs on a kept data directory and fixed
 * ports. {@link org.groundswell.testkit.TestPostgres}, {@link org.groundswell.testkit.TestKafka} and {@link
 * org.groundswell.testkit.TestKeycloak} hold one of each for all tests of a JVM. Everything binds to loopback.
 */
@NullMarked
package org.groundswell.testkit;

import org.jspecify.annotations.NullMarked;
