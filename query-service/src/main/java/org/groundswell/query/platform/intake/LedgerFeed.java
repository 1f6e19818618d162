package org.groundswell.query.platform.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.ReadNoted;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;

/** The truth as the command side tells it: every ledger's head, and its entries in order. */
public interface LedgerFeed {

    /** The newest entry of every ledger. @throws FeedUnavailableException */
    Map<LedgerId, Long> heads();

    /** At most {@code limit} entries from {@code after + 1}, dense and in order. @throws FeedUnavailableException */
    List<LedgerEntry> entries(LedgerId ledger, long after, int limit);

    /** The keys of those people of whom one is left. @throws FeedUnavailableException */
    Map<PersonId, byte[]> keys(Collection<PersonId> people);

    /** Has it noted what auditors read and which files were taken, in this order; told twice it is noted once. @throws FeedUnavailableException */
    void tellReads(List<ReadNoted> reads);

    /**
     * Whose calendar a secret opens; nothing where it opens none, or its person may not sign in any more.
     *
     * @throws FeedUnavailableException
     */
    Optional<CalendarReader> calendarReader(String secret);

    /** @param realmRoles the most that this person may be anywhere */
    record CalendarReader(PersonId person, Set<Role> realmRoles) {
        public CalendarReader {
            realmRoles = Set.copyOf(realmRoles);
        }
    }

    /** The command side did not answer as it should. */
    final class FeedUnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public FeedUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }

        public FeedUnavailableException(String message) {
            super(message);
        }
    }
}
