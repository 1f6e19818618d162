package org.groundswell.command.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.net.URI;
import java.util.function.Function;
import org.groundswell.command.platform.axon.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The answer to every command.
 *
 * @param firstEntry the ledger entry of its first event; nothing where nothing changed
 * @param lastEntry the ledger entry of its last event; a query may say {@code minEntry} with it
 * @param version of the changed aggregate, as in the {@code ETag}
 * @param id what was created
 * @param report of an import
 */
@JsonInclude(Include.ALWAYS)
public record Answer(
        String ledger,
        @Nullable Long firstEntry,
        @Nullable Long lastEntry,
        long version,
        @JsonInclude(Include.NON_NULL) @Nullable String id,

        @JsonInclude(Include.NON_NULL) @JsonRawValue @Nullable
        String report) {

    /** Set on an answer given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** 200 with the aggregate's version. */
    public static ResponseEntity<Answer> ok(Receipt receipt) {
        return respond(HttpStatus.OK, receipt, null, new HttpHeaders());
    }

    /**
     * 201 with the new thing's id and address.
     *
     * @param id what callers call it, from the receipt's aggregate: a repeated request gets the first id
     */
    public static ResponseEntity<Answer> created(
            Receipt receipt, Function<Receipt, String> id, Function<String, URI> location) {
        String created = id.apply(receipt);
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(location.apply(created));
        return respond(HttpStatus.CREATED, receipt, created, headers);
    }

    private static ResponseEntity<Answer> respond(
            HttpStatus status, Receipt receipt, @Nullable String id, HttpHeaders headers) {
        headers.setETag("\"" + receipt.version() + "\"");
        if (receipt.replayed()) {
            headers.set(REPLAYED, "true");
        }
        Answer answer = new Answer(
                receipt.ledger().value(),
                receipt.firstEntry(),
                receipt.lastEntry(),
                receipt.version(),
                id,
                receipt.enclosure());
        return new ResponseEntity<>(answer, headers, status);
    }
}
