package org.groundswell.domain.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * Something told to one person. It holds no words of anybody: what it is about says them.
 *
 * @param id the same whenever the same ledger is read again, so that it is given once
 * @param about what it is about
 * @param site that it is about, where it is about one
 * @param cause the entry because of which it is given: of something due, the one that set the day
 * @param due the day something is due
 * @param day on which it is given
 * @param after the newest entry that was known then
 */
public record Notice(
        String id,
        NoticeKind kind,
        Tone tone,
        PersonId person,
        Subject about,
        @Nullable SiteCode site,
        long cause,
        @Nullable LocalDate due,
        LocalDate day,
        long after) {

    private static final int LENGTH = 26;

    static String id(
            LedgerId ledger, NoticeKind kind, PersonId person, Subject about, long cause, @Nullable LocalDate due) {
        String whole = String.join(
                "\n",
                ledger.value(),
                kind.word(),
                person.value(),
                about.kind(),
                about.reference(),
                String.valueOf(cause),
                String.valueOf(due));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return "n-" + HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
