package org.groundswell.command.signal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of signal cases, {@code groundswell.signals.*}.
 *
 * @param minimumDenominator months with a smaller one never alarm by themselves
 */
@ConfigurationProperties("groundswell.signals")
record SignalSettings(double minimumDenominator) {}
