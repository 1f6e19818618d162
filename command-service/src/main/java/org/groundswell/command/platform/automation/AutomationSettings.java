package org.groundswell.command.platform.automation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of automations, {@code groundswell.automations.*}.
 *
 * @param enabled whether this instance runs them; others may
 * @param sweep how often every ledger's head is compared with the cursors
 * @param pace the least time from one pass to the next
 * @param entriesAtOnce most entries of one ledger read at once
 */
@ConfigurationProperties("groundswell.automations")
record AutomationSettings(boolean enabled, Duration sweep, Duration pace, int entriesAtOnce) {}
