package org.groundswell.domain.site;

import org.groundswell.domain.Rejection;

/** Why a site refuses. */
public enum SiteRejection implements Rejection.Reason {
    NOT_ENROLLED(
            "SITE-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such site in this programme; check the code, or enrol the site first."),
    ALREADY_ENROLLED(
            "SITE-002",
            Rejection.Kind.CONFLICT,
            "Site %s is enrolled already, with another %s (%s); change that on the page of the site."),
    ANOTHER_CODE("SITE-003", Rejection.Kind.INVALID, "The code %s does not belong to this site; check the code."),
    UNKNOWN_STAGE("SITE-004", Rejection.Kind.INVALID, "\"%s\" is neither a stage nor a side state; choose one of: %s."),
    MOVE_NOT_ALLOWED(
            "SITE-005", Rejection.Kind.CONFLICT, "A site cannot move from %s to %s. From here it can move to: %s."),
    ALREADY_THERE("SITE-006", Rejection.Kind.CONFLICT, "The site is at %s already; choose another stage."),
    REASON_NEEDED("SITE-007", Rejection.Kind.INVALID, "Moving from %s to %s needs a reason; choose one from the list."),
    REASON_UNKNOWN("SITE-008", Rejection.Kind.INVALID, "\"%s\" is not a reason on the list; choose one of: %s."),
    REASON_DETAIL_NEEDED(
            "SITE-009", Rejection.Kind.INVALID, "The reason \"%s\" needs a few words as well; say what it was."),
    EVIDENCE_NEEDED("SITE-010", Rejection.Kind.INVALID, "To enter the stage %s, give: %s."),
    EVIDENCE_UNKNOWN("SITE-011", Rejection.Kind.INVALID, "\"%s\" is not evidence that any stage asks for; remove it."),
    EVIDENCE_TWICE("SITE-012", Rejection.Kind.INVALID, "\"%s\" is given more than once; give it once."),
    EVIDENCE_NOT_A_DATE("SITE-013", Rejection.Kind.INVALID, "\"%s\" must be a date such as 2026-03-01; \"%s\" is not."),
    BEFORE_LAST_MOVE(
            "SITE-014",
            Rejection.Kind.CONFLICT,
            "The move is dated %s, but the last move was on %s; give that date or a later one. To correct a mistaken stage, move back with the reason \"%s\"."),
    SIDE_FIELD_NEEDED("SITE-015", Rejection.Kind.INVALID, "To record a site as %s, give: %s."),
    SIDE_FIELD_NOT_ASKED(
            "SITE-016", Rejection.Kind.INVALID, "%s is not asked for when a site becomes %s; leave it out."),
    ONLY_BEFORE_COMMITMENT(
            "SITE-017",
            Rejection.Kind.CONFLICT,
            "A paused site can be recorded as declined only if it paused before it committed; this one paused at %s. Record it as withdrawn instead."),
    ONLY_AFTER_COMMITMENT(
            "SITE-018",
            Rejection.Kind.CONFLICT,
            "A paused site can be recorded as withdrawn only if it had committed; this one paused at %s. Record it as declined instead."),
    GROUPING_BEFORE_LAST(
            "SITE-019",
            Rejection.Kind.CONFLICT,
            "The new grouping starts on %s, but the present one started on %s; give that date or a later one."),
    HANDOVER_NOT_JUDGED(
            "SITE-020",
            Rejection.Kind.CONFLICT,
            "Not all handover criteria are judged yet. Judge these on the page about the handover of this site first: %s."),
    MERGER_WITH_ITSELF(
            "SITE-021", Rejection.Kind.INVALID, "Site %s cannot be taken in by itself; choose another successor."),
    TAKEN_IN_ALREADY(
            "SITE-022",
            Rejection.Kind.CONFLICT,
            "Site %1$s was taken in by %2$s on %3$s already; leave it out, or undo that merger first."),
    LEFT_BEFORE_MERGER(
            "SITE-023",
            Rejection.Kind.CONFLICT,
            "Site %s is recorded as %s, so there is nothing to take in; leave it out, or bring it back first."),
    SUCCESSOR_UNKNOWN(
            "SITE-024",
            Rejection.Kind.INVALID,
            "There is no site %s in this programme that could take others in; check the code, or enrol it first."),
    SUCCESSOR_TAKEN_IN(
            "SITE-025",
            Rejection.Kind.CONFLICT,
            "Site %1$s was itself taken in by %2$s on %3$s, so it takes in no other; choose %2$s."),
    SUCCESSOR_LEFT(
            "SITE-026",
            Rejection.Kind.CONFLICT,
            "Site %s is recorded as %s, so it takes in no other; bring it back first, or choose another."),
    MERGER_BEFORE_LAST_STEP(
            "SITE-027",
            Rejection.Kind.CONFLICT,
            "The merger is dated %s, but the last step of site %s was on %s; give that date or a later one."),
    NOT_TAKEN_IN("SITE-028", Rejection.Kind.CONFLICT, "No other site has taken in %s, so there is no merger to undo."),
    MERGER_BUILT_ON(
            "SITE-029",
            Rejection.Kind.CONFLICT,
            "Site %1$s, which took it in, was itself taken in by %2$s on %3$s; undo that merger first."),
    MERGED_SITE_STANDS(
            "SITE-030",
            Rejection.Kind.CONFLICT,
            "Site %1$s took this site in on %2$s, so it no longer moves by itself; record it for %1$s instead."),
    MERGED_UNKNOWN(
            "SITE-031",
            Rejection.Kind.INVALID,
            "There is no site %s in this programme that could be taken in; check the code."),
    SUCCESSOR_SPLIT(
            "SITE-032",
            Rejection.Kind.CONFLICT,
            "Site %s was itself split into %s on %s, so it takes in no other; choose one of its parts."),
    MERGER_SPLIT_SINCE(
            "SITE-033",
            Rejection.Kind.CONFLICT,
            "Site %s, which took it in, was itself split into %s on %s; undo that split first, or name this site among its parts."),
    SPLIT_SITE_STANDS(
            "SITE-034",
            Rejection.Kind.CONFLICT,
            "This site was split into %s on %s, so it no longer moves by itself; record it for one of them instead."),
    SPLIT_ALREADY(
            "SITE-035", Rejection.Kind.CONFLICT, "Site %s was split into %s on %s already; undo that split first."),
    TAKEN_IN_BEFORE_SPLIT(
            "SITE-036",
            Rejection.Kind.CONFLICT,
            "Site %s was taken in by %s on %s, so there is nothing to split; undo that merger first."),
    LEFT_BEFORE_SPLIT(
            "SITE-037",
            Rejection.Kind.CONFLICT,
            "Site %s is recorded as %s, so there is nothing to split; bring it back first."),
    SPLIT_BEFORE_LAST_STEP(
            "SITE-038",
            Rejection.Kind.CONFLICT,
            "The split is dated %s, but the last step of site %s was on %s; give that date or a later one."),
    PARTS_TOO_FEW_OR_MANY(
            "SITE-039", Rejection.Kind.INVALID, "A site is split into %s to %s parts, not %s; give each part a row."),
    PART_TWICE(
            "SITE-040", Rejection.Kind.INVALID, "The code %s is given to more than one part; give each its own code."),
    PART_IS_WHOLE(
            "SITE-041",
            Rejection.Kind.INVALID,
            "%s is the code of the site that is split, which keeps it; give the part another."),
    PART_ENROLLED(
            "SITE-042",
            Rejection.Kind.CONFLICT,
            "Site %s is in this programme already; check the code, or give the part another."),
    PART_TAKEN_IN_LATER(
            "SITE-043",
            Rejection.Kind.CONFLICT,
            "Site %s became part of this one on %s, and cannot leave it before; give that day or a later one."),
    NO_PART_OF("SITE-044", Rejection.Kind.CONFLICT, "Site %s is no part of %s; record the split of that site."),
    NOT_SPLIT(
            "SITE-045",
            Rejection.Kind.CONFLICT,
            "Site %s is not split, or was split anew meanwhile, so there is no such split to undo; look at its page."),
    PART_TAKEN_IN(
            "SITE-046",
            Rejection.Kind.CONFLICT,
            "Its part %s was itself taken in by %s on %s; undo that merger first."),
    PART_SPLIT(
            "SITE-047", Rejection.Kind.CONFLICT, "Its part %s was itself split into %s on %s; undo that split first.");

    private final Rejection.Listed listed;

    SiteRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}
