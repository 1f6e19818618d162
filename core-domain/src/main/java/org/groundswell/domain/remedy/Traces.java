package org.groundswell.domain.remedy;

import java.util.HashSet;
import java.util.List;
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
        Set<String> standing = new HashSet<>(leaves(entry));
        Set<Long> found = new TreeSet<>();
        for (Trace later : chain) {
            if (later.entry() > entry) {
                later.remedy().undoes().stream().filter(standing::contains).forEach(_ -> found.add(later.entry()));
                standing.removeAll(later.remedy().undoes());
                standing.removeAll(later.remedy().leaves());
            }
        }
        return List.copyOf(found);
    }

    /** The earlier entries of which this one undid something. */
    public List<Long> undid(long entry) {
        return chain.stream()
                .map(Trace::entry)
                .filter(earlier -> earlier < entry && undoneBy(earlier).contains(entry))
                .toList();
    }

    /** Whether something of it stands, or it is of the kind that leaves nothing to stand. */
    public boolean stands(long entry) {
        Set<String> standing = new HashSet<>(leaves(entry));
        if (standing.isEmpty()) {
            return true;
        }
        chain.stream()
                .filter(later -> later.entry() > entry)
                .forEach(later -> standing.removeAll(later.remedy().undoes()));
        return !standing.isEmpty();
    }

    private Set<String> leaves(long entry) {
        return chain.stream()
                .filter(trace -> trace.entry() == entry)
                .findFirst()
                .map(trace -> trace.remedy().leaves())
                .orElse(Set.of());
    }
}
