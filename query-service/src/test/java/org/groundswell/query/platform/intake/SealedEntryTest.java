package org.groundswell.query.platform.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedEntryTest {

    private static final LedgerId LEDGER = new LedgerId("p-one");

    @Test
    void all_words_are_opened_and_nothing_beside_them_is_touched() {
        LedgerEntry entry = entry(null, """
                {"é":"–","one":{"author":"sita","sealed":"AA+/="},"n":1.50, "rows":[{"author":"Zoë","sealed":""},{"author":"sita"}]}""");
        SealedEntry sealed = SealedEntry.of(entry);

        assertThat(SealedEntry.people(List.of(sealed))).containsExactlyInAnyOrder(person("sita"), person("Zoë"));
        LedgerEntry opened = sealed.opened(SealedEntryTest::open);
        assertThat(new String(opened.payload(), UTF_8)).isEqualTo("""
                {"é":"–","one":{"author":"sita","text":"“AA+/=” of sita"},"n":1.50, "rows":[{"author":"Zoë","text":"“” of Zoë"},{"author":"sita"}]}""");
        assertThat(opened.why()).isNull();
    }

    @Test
    void a_reason_is_sealed_under_the_key_of_who_acted() {
        SealedEntry sealed = SealedEntry.of(entry("sealed:BB==", "{\"n\":1}"));

        assertThat(SealedEntry.people(List.of(sealed))).containsExactly(person("maya"));
        LedgerEntry opened = sealed.opened(SealedEntryTest::open);
        assertThat(opened.why()).isEqualTo("“BB==” of maya");
        assertThat(new String(opened.payload(), UTF_8)).isEqualTo("{\"n\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"said\":{\"author\":\"sita\",\"text\":\"x\"}}",
                "{\"name\":\"{\\\"author\\\":\\\"sita\\\",\\\"sealed\\\":\\\"AA\\\"}\"}",
                "{\"sealed\":\"AA\",\"author\":\"sita\"}",
                "{\"author\":\"sita\",\"sealed\":\"AA\",\"more\":1}",
                "{\"author\":\"sita\",\"sealed\":\"AA"
            })
    void what_only_looks_like_it_is_left(String payload) {
        LedgerEntry entry = entry("because", payload);
        SealedEntry sealed = SealedEntry.of(entry);
        assertThat(SealedEntry.people(List.of(sealed))).isEmpty();
        assertThat(sealed.opened(SealedEntryTest::open)).isSameAs(entry);
    }

    private static FreeText open(PersonId author, String sealed) {
        return new FreeText(author, "“%s” of %s".formatted(sealed, author));
    }

    private static PersonId person(String id) {
        return new PersonId(id);
    }

    private static LedgerEntry entry(@Nullable String why, String payload) {
        return new LedgerEntry(
                LEDGER,
                1,
                "e-1",
                "programme.ProgrammeCreated",
                1,
                AggregateId.programme(LEDGER),
                0,
                Instant.EPOCH,
                person("maya"),
                "c-1",
                "c-1",
                why,
                false,
                payload.getBytes(UTF_8));
    }
}
