package org.groundswell.faults.history;

/**
 * One answer to a reader.
 *
 * @param session whose reads never go back
 * @param begun when it was asked for
 * @param minEntry the entry that it had to include; 0 where none was named
 * @param entry up to which it says it is true
 * @param updating whether it says that it is older than what was asked for
 * @param shown the entry of the figure that it shows; 0 where it shows none
 */
public record Read(
        String session, String ledger, long begun, long minEntry, long entry, boolean updating, long shown) {}
