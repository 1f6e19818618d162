package org.groundswell.command.platform.automation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of automations, {@code groundswell.automations.*}.
 *
 * @param enabled whether this instance runs them; others may
 * @param sweep how often every ledger's head is compared with the cursors
 * @param entriesAtOnce most entries read in one pass
 */
@ConfigurationProperties("groundswell.automations")
record AutomationSettings(boolean enabled, Duration sweep, int entriesAtOnce) {}
