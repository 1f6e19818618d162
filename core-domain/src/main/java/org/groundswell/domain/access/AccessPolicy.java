package org.groundswell.domain.access;

import static java.util.stream.Collectors.toSet;

import java.util.Objects;
import java.util.Set;
import org.groundswell.domain.site.SiteCode;

/**
 * Who may do and read what. The realm role is the ceiling, a grant says where. Both services ask here, and nothing else
 * decides.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** The answer to a question of permission. */
    public enum Permission {
        ALLOWED,
        /** The person belongs to the programme, or needs none for this action, but may not do this: 403. */
        FORBIDDEN,
        /** The person does not belong to the programme, and is not told whether it exists: 404. */
        HIDDEN
    }

    public static Permission ask(Action action, Target target, Caller caller) {
        if (mayAnywhere(action, caller)) {
            return Permission.ALLOWED;
        }
        if (target instanceof Target.Installation) {
            return Permission.FORBIDDEN;
        }
        if (caller.effectiveGrants().isEmpty()) {
            return Permission.HIDDEN;
        }
        return caller.effectiveGrants().stream().anyMatch(grant -> may(action, target, grant))
                ? Permission.ALLOWED
                : Permission.FORBIDDEN;
    }

    public static boolean allows(Action action, Target target, Caller caller) {
        return ask(action, target, caller) == Permission.ALLOWED;
    }

    /** Which sites' rows the caller may read in the programme that the grants are of. */
    public static ReadScope readScope(Caller caller) {
        if (caller.is(Role.PROGRAMME_MANAGER) || caller.is(Role.AUDITOR)) {
            return new ReadScope.AllSites();
        }
        Set<String> regions = caller.effectiveGrants().stream()
                .filter(grant -> grant.role() == Role.REGIONAL_LEAD)
                .map(Grant::region)
                .filter(Objects::nonNull)
                .collect(toSet());
        Set<SiteCode> sites = caller.effectiveGrants().stream()
                .filter(grant -> grant.role() == Role.SITE_TEAM)
                .map(Grant::site)
                .filter(Objects::nonNull)
                .collect(toSet());
        if (!regions.isEmpty() || !sites.isEmpty()) {
            return new ReadScope.SomeSites(regions, sites);
        }
        return caller.is(Role.EXECUTIVE) ? new ReadScope.AggregatesOnly() : new ReadScope.Nothing();
    }

    /** What the token alone allows, without belonging to any programme. */
    private static boolean mayAnywhere(Action action, Caller caller) {
        return switch (action) {
            case CREATE_PROGRAMME ->
                caller.isAdministrator() || caller.realmRoles().contains(Role.PROGRAMME_MANAGER);
            case GRANT_MEMBERSHIP, ERASE_PERSON, READ_ACCESS, OPERATE, READ_OPERATIONS, MOVE_PROGRAMME ->
                caller.isAdministrator();
            default -> false;
        };
    }

    private static boolean may(Action action, Target target, Grant grant) {
        return switch (grant.role()) {
            case ADMINISTRATOR -> false;
            case PROGRAMME_MANAGER -> ofProgramme(action);
            case REGIONAL_LEAD -> ofRegion(action) && (ofWhole(action, target) || inRegion(target, grant));
            case SITE_TEAM -> ofSite(action) && (ofWhole(action, target) || isSite(target, grant));
            case AUDITOR -> reads(action) || action == Action.COSIGN || action == Action.NOTE_FINDING;
            case EXECUTIVE -> action == Action.READ_PROGRAMME;
        };
    }

    private static boolean ofProgramme(Action action) {
        return switch (action) {
            case CREATE_PROGRAMME, COSIGN, ERASE_PERSON, OPERATE, READ_OPERATIONS, MOVE_PROGRAMME -> false;
            default -> true;
        };
    }

    private static boolean ofRegion(Action action) {
        return switch (action) {
            case CHANGE_SITE, MOVE_SITE, CONFIRM_MOVE, OBSERVE_STAGE -> true;
            case APPROVE_ADOPTION, JUDGE_HANDOVER, STEP_BACK -> true;
            case RECORD_FIGURES, ASSESS, KEEP_RECORD -> true;
            case PROPOSE_LIMITS, APPROVE_LIMITS, WORK_ON_SIGNALS, KEEP_GROUP -> true;
            case VOTE, APPROVE_DECISION, RECORD_ADAPTATION, ANSWER_ADAPTATION, ANSWER_QUESTION -> true;
            case KEEP_ACTION, OWN_ACTION, COMMENT -> true;
            case READ_PROGRAMME, READ_SITES, READ_HISTORY -> true;
            default -> false;
        };
    }

    private static boolean ofSite(Action action) {
        return switch (action) {
            case MOVE_SITE, RECORD_FIGURES, ASSESS, KEEP_RECORD, PROPOSE_LIMITS, WORK_ON_SIGNALS -> true;
            case KEEP_GROUP, VOTE, RECORD_ADAPTATION, ANSWER_QUESTION, KEEP_ACTION, OWN_ACTION -> true;
            case RUN_CYCLE, JUDGE_HANDOVER, COMMENT -> true;
            case READ_PROGRAMME, READ_SITES, READ_HISTORY -> true;
            default -> false;
        };
    }

    private static boolean reads(Action action) {
        return switch (action) {
            case READ_PROGRAMME, READ_SITES, READ_HISTORY, READ_ACCESS -> true;
            default -> false;
        };
    }

    /**
     * A programme's pages, a group of its sites, its decisions, its own actions, comments on them and what it counts as adopted
     * name no one site:
     * what is in them is cut to the {@link ReadScope}.
     */
    private static boolean ofWhole(Action action, Target target) {
        boolean takesPart = action == Action.VOTE
                || action == Action.APPROVE_DECISION
                || action == Action.APPROVE_ADOPTION
                || action == Action.OWN_ACTION
                || action == Action.COMMENT;
        return (reads(action) || takesPart || action == Action.KEEP_GROUP) && target instanceof Target.Programme;
    }

    private static boolean inRegion(Target target, Grant grant) {
        return target instanceof Target.Site site
                && grant.region() != null
                && grant.region().equals(site.region());
    }

    private static boolean isSite(Target target, Grant grant) {
        return target instanceof Target.Site site && site.code().equals(grant.site());
    }
}
