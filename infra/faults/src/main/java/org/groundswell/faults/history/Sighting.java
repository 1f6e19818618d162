package org.groundswell.faults.history;

/** An entry that a reader of the store saw, who asks again and again for what lies beyond its highest. */
public record Sighting(String ledger, long entry) {}
