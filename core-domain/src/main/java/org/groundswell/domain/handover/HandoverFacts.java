package org.groundswell.domain.handover;

import java.time.LocalDate;
import org.groundswell.domain.SiteStanding;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a site to judge its handover.
 *
 * @param resourceEnded the day that its entry into the last stage gave for the end of the programme's resources
 */
public record HandoverFacts(SiteStanding site, @Nullable LocalDate resourceEnded) {}
