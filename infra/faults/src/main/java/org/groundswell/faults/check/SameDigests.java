package org.groundswell.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.groundswell.faults.check.Violation.Kind;

/**
 * I5: a view's digest equals that of a pure fold of its ledger. I8: two folds in other batches and interleavings have equal digests.
 * Digests come by view and ledger.
 */
public final class SameDigests {

    private SameDigests() {}

    /** @param what what is compared with what, for a person to read */
    public static List<Violation> check(
            String invariant,
            String what,
            Map<String, Map<String, String>> one,
            Map<String, Map<String, String>> other) {
        List<Violation> found = new ArrayList<>();
        TreeSet<String> views = new TreeSet<>(one.keySet());
        views.addAll(other.keySet());
        for (String view : views) {
            Map<String, String> left = one.getOrDefault(view, Map.of());
            Map<String, String> right = other.getOrDefault(view, Map.of());
            TreeSet<String> ledgers = new TreeSet<>(left.keySet());
            ledgers.addAll(right.keySet());
            ledgers.stream()
                    .filter(ledger ->
                            !left.getOrDefault(ledger, "nothing").equals(right.getOrDefault(ledger, "nothing else")))
                    .forEach(ledger -> found.add(new Violation(
                            invariant,
                            Kind.OTHER,
                            "the view %s of %s is not the same %s".formatted(view, ledger, what))));
        }
        return found;
    }
}
