package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Optional;

/**
 * What a site should have before the programme steps back, and when it is looked at again afterwards, in one version.
 *
 * @param stepBackRule what an unmet criterion needs
 * @param followUpQuestion what is asked at every check
 * @param followUpFailure what follows where something does not hold
 * @param checks by how long after support has ended
 */
public record Handover(
        String version,
        String help,
        String stepBackRule,
        String followUpQuestion,
        String followUpFailure,
        List<Criterion> criteria,
        List<Check> checks) {

    /** The id of the record that a judgement is. */
    public static final String KIND = "bau-criteria";

    public Handover {
        criteria = List.copyOf(criteria);
        checks = List.copyOf(checks);
    }

    /** @param evidence what can be pointed to */
    public record Criterion(String id, String label, String prompt, String evidence) {}

    /** @param months after support has ended */
    public record Check(String id, String label, int months) {}

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Check> check(String id) {
        return checks.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
