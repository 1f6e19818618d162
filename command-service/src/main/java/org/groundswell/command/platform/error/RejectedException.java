package org.groundswell.command.platform.error;

import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.domain.Rejection;

/**
 * A command was refused: every reason, as the domain gave them. Unchecked, so that whatever was applied before is rolled back.
 * Becomes a problem with status 400, 403, 404, 409 or 422 by the kinds of its rejections.
 */
public class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;

    /** @param rejections at least one */
    public RejectedException(List<? extends Rejection> rejections) {
        super(
                rejections.stream().map(r -> r.code() + " " + r.name()).collect(Collectors.joining(", ")),
                null,
                false,
                false);
        if (rejections.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one reason");
        }
        this.rejections = List.copyOf(rejections);
    }

    public RejectedException(Rejection rejection) {
        this(List.of(rejection));
    }

    public List<Rejection> rejections() {
        return rejections;
    }
}
