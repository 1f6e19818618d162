package org.groundswell.domain.adoption;

import java.util.Locale;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.instrument.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * How one site is judged under a definition. What the site says of its stage and what somebody from outside has seen stay apart: a
 * site that says it has got there has evidence where somebody has seen it there.
 */
public enum Adopted {
    /** Counted, and seen at the stage from outside. */
    WITH_EVIDENCE,
    /** Counted on the site's own word. */
    SELF_DECLARED,
    /** Had got there, and has withdrawn. */
    WITHDRAWN,
    /** Has got there, but the measure has not reached its threshold or has no figure. */
    BELOW_MEASURE,
    /** By one view it has got there, by the one that counts it has not. */
    ONE_VIEW,
    NOT_YET;

    /**
     * A site, as far as the judgement goes.
     *
     * @param stage held, by its own word
     * @param observed the stage that was last seen from outside
     * @param measureReached of no matter where the definition names no measure
     */
    public record Site(
            String stage,
            @Nullable String sideState,
            @Nullable String observed,
            boolean measureReached) {}

    /** The word in files and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isCountedUnder(Definition definition) {
        return switch (this) {
            case WITH_EVIDENCE, SELF_DECLARED -> true;
            case WITHDRAWN -> definition.countsWithdrawn();
            case BELOW_MEASURE, ONE_VIEW, NOT_YET -> false;
        };
    }

    public static Adopted of(Site site, Definition definition, Lifecycle lifecycle) {
        SiteStanding standing = SiteStanding.ofSideState(site.sideState());
        if (standing.kind() == SiteStanding.Kind.DECLINED || standing.livesOn()) {
            return NOT_YET;
        }
        boolean said = reached(site.stage(), definition, lifecycle);
        boolean seen = site.observed() != null && reached(site.observed(), definition, lifecycle);
        boolean there = switch (definition.view()) {
            case Definition.SELF_DECLARED -> said;
            case Definition.OBSERVED -> seen;
            default -> said && seen;
        };
        if (standing.kind() == SiteStanding.Kind.WITHDRAWN) {
            return there ? WITHDRAWN : NOT_YET;
        }
        if (!there) {
            return said || seen ? ONE_VIEW : NOT_YET;
        }
        if (definition.measure() != null && !site.measureReached()) {
            return BELOW_MEASURE;
        }
        return seen ? WITH_EVIDENCE : SELF_DECLARED;
    }

    private static boolean reached(String stage, Definition definition, Lifecycle lifecycle) {
        return lifecycle.order(stage) >= lifecycle.order(definition.stage());
    }
}
