package org.groundswell.domain.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record's bytes may never change: every root ever signed rests on them. */
class EntryRecordTest {

    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final Hash PAYLOAD = EntryRecord.payloadHash(SALT, "{\"name\":\"Å\"}".getBytes(UTF_8));

    private static final EntryRecord USUAL = new EntryRecord(
            "p-1",
            7,
            "6f2c8a0e-5d1b-4f3e-9a7c-2b8d4e6f0a1c",
            "site.SiteEnrolled",
            1,
            "p-1/site/R01",
            0,
            "2026-03-02T09:14:00.120000Z",
            "2d9f",
            PAYLOAD);

    static Stream<Approved> approved() {
        return Stream.of(
                new Approved("usual", USUAL),
                new Approved(
                        "odd",
                        new EntryRecord(
                                "register",
                                Long.MAX_VALUE,
                                "a\"b\\c\nd\u0001\u001f\u007f",
                                "x.Y",
                                12,
                                "register/person/Å \ud83d\ude00",
                                9_007_199_254_740_993L,
                                "9999-12-31T23:59:59.999999Z",
                                "",
                                PAYLOAD)));
    }

    record Approved(String name, EntryRecord record) {

        byte[] bytes() throws IOException {
            try (var file = EntryRecordTest.class.getResourceAsStream("/proof/record-" + name + ".json")) {
                assertThat(file).as("record-%s.json", name).isNotNull();
                return file.readAllBytes();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("approved")
    void a_record_has_the_bytes_that_were_approved(Approved approved) throws IOException {
        assertThat(new String(approved.record().bytes(), UTF_8)).isEqualTo(new String(approved.bytes(), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void a_record_is_json_that_says_what_it_holds(Approved approved) {
        JsonNode json = JsonMapper.shared().readTree(approved.record().bytes());
        assertThat(json.path("id").asString()).isEqualTo(approved.record().id());
        assertThat(json.path("aggregate").asString())
                .isEqualTo(approved.record().aggregate());
        assertThat(json.path("entry").longValue()).isEqualTo(approved.record().entry());
        assertThat(json.path("payload").asString()).isEqualTo(PAYLOAD.hex());
    }

    @Test
    void hashes_are_those_that_any_sha256_tool_gives() {
        assertThat(PAYLOAD.hex()).isEqualTo("1ff83575e3c8f484a8c7063f6f65a8feb0e15c0e08c8645b156c6f5516c6e2eb");
        assertThat(USUAL.leaf().hex()).isEqualTo("b9c116f5768173647d7917ff2eced1b308e0826df2b88389d49b37165a07dab2");
    }

    @Test
    void fields_cannot_flow_into_each_other() {
        EntryRecord one = record("a\",\"type\":\"b", "c");
        EntryRecord other = record("a", "b\",\"type\":\"c");
        assertThat(one.bytes()).isNotEqualTo(other.bytes());
        assertThat(one.leaf()).isNotEqualTo(other.leaf());
    }

    private static EntryRecord record(String id, String type) {
        return new EntryRecord("p-1", 1, id, type, 1, "p-1/a/b", 0, "t", "x", PAYLOAD);
    }

    @Test
    void a_salt_of_another_length_is_refused() {
        assertThatThrownBy(() -> EntryRecord.payloadHash(new byte[15], new byte[1]))
                .isInstanceOf(NotProvenException.class)
                .hasMessage("A salt has 16 bytes, not 15");
    }
}
