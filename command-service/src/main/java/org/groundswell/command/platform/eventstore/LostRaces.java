package org.groundswell.command.platform.eventstore;

import java.util.Set;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Which failures of an append mean that another transaction was faster, so that the command may be run again: the aggregate's
 * sequence number was taken, or PostgreSQL ended a deadlock. Other broken constraints are mistakes and stay failures.
 */
public final class LostRaces implements PersistenceExceptionResolver {

    private static final String DUPLICATE = "23505";
    private static final Set<String> RUN_AGAIN = Set.of("40001", "40P01");

    @Override
    public boolean isDuplicateKeyViolation(@Nullable Exception exception) {
        PSQLException refused = refusal(exception);
        return refused != null
                && (RUN_AGAIN.contains(refused.getSQLState()) || breaks(refused, "domain_event_sequence"));
    }

    /** Whether the failure is a duplicate under the named constraint. */
    public static boolean breaks(@Nullable Throwable failure, String constraint) {
        PSQLException refused = refusal(failure);
        if (refused == null || !DUPLICATE.equals(refused.getSQLState())) {
            return false;
        }
        ServerErrorMessage message = refused.getServerErrorMessage();
        return message != null && constraint.equals(message.getConstraint());
    }

    private static @Nullable PSQLException refusal(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof PSQLException)) {
            cause = cause.getCause();
        }
        return (PSQLException) cause;
    }
}
