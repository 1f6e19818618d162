package org.groundswell.command.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps uploads for a day, and of each person only the newest few. */
@Repository
public class UploadStore {

    static final Duration KEPT = Duration.ofHours(24);
    private static final int KEPT_PER_PERSON = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Removes what a person sent, before its day is over. */
    public void removeAllOf(PersonId owner) {
        jdbc.sql("delete from upload where owner = :owner")
                .param("owner", owner.value())
                .update();
    }

    @Transactional
    public void keep(Upload upload) {
        jdbc.sql("""
                insert into upload (upload, programme, owner, file_name, sha256, bytes, sent_at, expires_at)
                values (:upload, :programme, :owner, :fileName, :sha256, :bytes, :sentAt, :expiresAt)
                """)
                .param("upload", upload.upload())
                .param("programme", upload.programme().value())
                .param("owner", upload.owner().value())
                .param("fileName", upload.fileName())
                .param("sha256", upload.sha256())
                .param("bytes", upload.bytes())
                .param("sentAt", upload.sentAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", upload.sentAt().plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                delete from upload where upload in
                    (select upload from upload where owner = :owner order by sent_at desc, upload offset :kept)
                """)
                .param("owner", upload.owner().value())
                .param("kept", KEPT_PER_PERSON)
                .update();
    }

    /** An upload of this person to this programme that has not expired. */
    public Optional<Upload> find(LedgerId programme, PersonId owner, String upload) {
        return jdbc.sql("""
                select upload, programme, owner, file_name, sha256, bytes, sent_at from upload
                where upload = :upload and programme = :programme and owner = :owner and expires_at > :now
                """)
                .param("upload", upload)
                .param("programme", programme.value())
                .param("owner", owner.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Upload(
                        row.getString("upload"),
                        new LedgerId(row.getString("programme")),
                        new PersonId(row.getString("owner")),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getBytes("bytes"),
                        row.getObject("sent_at", java.time.OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forgetExpired() {
        Instant now = clock.instant();
        jdbc.sql("delete from upload where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
