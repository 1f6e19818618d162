package org.groundswell.query.platform.intake;

import java.util.Set;
import org.groundswell.domain.ledger.LedgerId;

/** Is told of every batch once it is committed; must return at once. */
@FunctionalInterface
public interface LedgerListener {

    /**
     * @param entry the newest entry folded
     * @param contexts of the entries folded, such as {@code assessment}
     */
    void advanced(LedgerId ledger, long entry, Set<String> contexts);
}
