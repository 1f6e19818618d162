package org.groundswell.command.upload;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.time.IdSource;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in and gives them out again to whoever sent them. */
@Component
public class Uploads {

    private static final int LONGEST_NAME = 200;

    private final UploadStore store;
    private final UploadRate rate;
    private final IdSource ids;
    private final Clock clock;

    Uploads(UploadStore store, UploadRate rate, IdSource ids, Clock clock) {
        this.store = store;
        this.rate = rate;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads the whole file once, so that one that cannot be imported is refused here and now, and keeps it.
     *
     * @param declaredLength what the sender says it is long, or -1
     * @throws UnreadableFile with what to do instead
     */
    public UploadSummary receive(
            LedgerId programme, PersonId owner, @Nullable String fileName, InputStream content, long declaredLength)
            throws IOException {
        rate.take(owner);
        TableLimits limits = TableLimits.DEFAULT;
        if (declaredLength > limits.bytes()) {
            throw TabularFiles.tooLarge(limits);
        }
        byte[] bytes = content.readNBytes((int) limits.bytes() + 1);
        UploadSummary.Reading reading = UploadSummary.read(TabularFiles.open(bytes, limits));
        Upload upload =
                new Upload(ids.next('u'), programme, owner, safeName(fileName), sha256(bytes), bytes, clock.instant());
        store.keep(upload);
        return UploadSummary.of(upload, reading);
    }

    /** @throws org.groundswell.command.platform.error.RejectedException where it is not there, not theirs, or has expired */
    public Upload find(LedgerId programme, PersonId owner, String upload) {
        return store.find(programme, owner, upload)
                .orElseThrow(() -> Refusal.invalid(
                                "UPLOAD_UNKNOWN",
                                "upload",
                                "There is no such upload of yours here. Uploads are kept for a day; send the file again.")
                        .asException());
    }

    /** A name without folders and controls, to be shown only. */
    private static String safeName(@Nullable String typed) {
        String name = typed == null ? "" : typed;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
        if (name.isEmpty()) {
            return "pasted text";
        }
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
