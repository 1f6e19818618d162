package org.groundswell.domain.remedy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which entries undid which, among those that belong to the same thing. Pure, and blind to what is not among them. */
public final class Traces {

    private final List<Trace> chain;

    /** @param chain in the order of their entries */
    public Traces(List<Trace> chain) {
        this.chain = List.copyOf(chain);
    }

    /** What one entry did. */
    public record Trace(long entry, Remedy remedy) {}

    /** The later entries by which what this one left no longer stands, or stands otherwise. */
    public List<Long> undoneBy(long entry) {
        return List.copyOf(new TreeSet<>(undone(entry).values()));
    }

    /** What this one left and a later one undid, before another left the same anew; each with the entry that did so. */
    private Map<String, Long> undone(long entry) {
        Set<String> open = new HashSet<>(leaves(entry));
        Map<String, Long> undone = new HashMap<>();
        for (Trace later : chain) {
            if (later.entry() > entry) {
                open.stream()
                        .filter(what -> isOf(what, later.remedy().undoes()))
                        .forEach(what -> undone.put(what, later.entry()));
                open.removeIf(what ->
                        undone.containsKey(what) || isOf(what, later.remedy().leaves()));
            }
        }
        return undone;
    }

    /** Whether it is among them, or part of one of them. */
    private static boolean isOf(String what, Set<String> others) {
        for (int end = what.length(); end > 0; end = what.lastIndexOf('/', end - 1)) {
            if (others.contains(what.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** The earlier entries of which this one undid something. */
    public List<Long> undid(long entry) {
        return chain.stream()
                .map(Trace::entry)
                .filter(earlier -> earlier < entry && undoneBy(earlier).contains(entry))
                .toList();
    }

    /** Whether something of it was not undone, or it is of the kind that leaves nothing to stand. */
    public boolean stands(long entry) {
        Set<String> left = leaves(entry);
        return left.isEmpty() || !undone(entry).keySet().containsAll(left);
    }

    private Set<String> leaves(long entry) {
        return chain.stream()
                .filter(trace -> trace.entry() == entry)
                .findFirst()
                .map(trace -> trace.remedy().leaves())
                .orElse(Set.of());
    }
}
