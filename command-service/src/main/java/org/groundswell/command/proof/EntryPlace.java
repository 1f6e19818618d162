package org.groundswell.command.proof;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which site an entry is of: a site's own aggregate is named by its code, and every other event names its site, if it has one. A
 * membership of a site is the programme's.
 */
final class EntryPlace {

    /** Begins the types of events about who belongs where. */
    static final String ACCESS = "access.";

    private EntryPlace() {}

    /** Nothing for what is the programme's as a whole. */
    static Optional<SiteCode> site(StoredEntries.Stored entry) {
        AggregateId id = AggregateId.parse(entry.record().aggregate());
        if (id.type().equals("site")) {
            return code(id.local());
        }
        return entry.record().type().startsWith(ACCESS) ? Optional.empty() : named(entry.payload());
    }

    private static Optional<SiteCode> named(byte[] payload) {
        try {
            return code(JsonMapper.shared().readTree(payload).path("site").asString(""));
        } catch (JacksonException altered) {
            return Optional.empty(); // by somebody who changed the row; the verifier tells
        }
    }

    private static Optional<SiteCode> code(String text) {
        return SiteCode.isValid(text) ? Optional.of(new SiteCode(text)) : Optional.empty();
    }

    /** How an event names its site; what people type cannot look like it, because its quotation marks are escaped. */
    static byte[] mark(SiteCode site) {
        return "\"site\":\"%s\"".formatted(site).getBytes(StandardCharsets.UTF_8);
    }
}
