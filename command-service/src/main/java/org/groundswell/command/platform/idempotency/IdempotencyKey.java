package org.groundswell.command.platform.idempotency;

/**
 * A client's name for one request, so that a retry returns the first answer.
 *
 * @param value 1 to 128 visible ASCII characters
 * @param requestDigest lower-case hex SHA-256 of method, path and body; another request under the same key is refused
 */
public record IdempotencyKey(String value, String requestDigest) {}
