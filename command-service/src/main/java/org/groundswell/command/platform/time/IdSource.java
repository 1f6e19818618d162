package org.groundswell.command.platform.time;

import java.security.SecureRandom;
import java.util.UUID;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;

/** Gives out new ids: short, lower-case, of 50 random bits, so that they may be read aloud and never meet. */
@Component
public class IdSource {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    /** A new programme's ledger, {@code p-…}. */
    public LedgerId programme() {
        return new LedgerId("p-" + local());
    }

    /** A new ledger that may carry a simulated clock, {@code p-demo-…}. */
    public LedgerId demoProgramme() {
        return new LedgerId("p-demo-" + local());
    }

    /** @param letter what is named: {@code m} for a measure, {@code r} for a round, {@code u} for an upload, {@code d} for a decision, {@code c} for a component, {@code a} for an adaptation, {@code o} for a comment, {@code v} for a version of what counts as adopted, {@code i} for an instrument */
    public String next(char letter) {
        return letter + "-" + local();
    }

    /** What joins everything that one request caused; also what names a failure to the person who met it. */
    public String correlation() {
        return UUID.randomUUID().toString();
    }

    private String local() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
