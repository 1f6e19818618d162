package org.groundswell.domain.measure;

import java.util.Set;

/** The measures that a file's figures were taken in for. */
public record ImportState(Set<String> measures) {

    public ImportState {
        measures = Set.copyOf(measures);
    }
}
