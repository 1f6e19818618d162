package org.groundswell.command.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.Api.Reply;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Cosignature;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.testkit.TestPostgres;
import org.groundswell.verifier.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Checkpoints, proofs, receipts and packs over HTTP; each is verified as somebody else would. */
class ProofHttpTest {

    private static final SigningKey WITNESS = SigningKey.parse(SigningKey.generate());
    private static final KeyName WITNESS_NAME = new KeyName("witness.example");

    @TempDir
    private static Path witnessed;

    private static Sealing sealing;
    private static LedgerId ledger;
    private static Api maya;
    private static Api aude;
    private static Api sita;

    @BeforeAll
    static void start() {
        sealing = Sealing.over(
                TestPostgres.shared().freshEvents(),
                witnessed,
                Map.of(
                        "GROUNDSWELL_WITNESSES",
                        WITNESS.verifier(WITNESS_NAME, Kind.WITNESS).toString()));
        maya = sealing.as("maya", "programme-manager");
        aude = sealing.as("aude", "auditor");
        sita = sealing.as("sita", "site-team");
        ledger = sealing.programme(270);
        post("/sites", "{\"code\":\"R01\"}");
        post("/sites", "{\"code\":\"R02\"}");
        sealing.grant(ledger, "aude", new Grant(Role.AUDITOR, null, null));
        sealing.grant(ledger, "sita", new Grant(Role.SITE_TEAM, null, new SiteCode("R01")));
        sealing.seal(ledger);
        post("/sites", "{\"code\":\"R03\"}");
        sealing.seal(ledger);
    }

    @AfterAll
    static void stop() {
        sealing.close();
    }

    private static void post(String path, String body) {
        Reply done = maya.post("/api/v1/programmes/" + ledger + path, body);
        assertThat(done.status()).as(done.response().body()).isEqualTo(201);
    }

    private static String proof(String path) {
        return "/api/v1/programmes/" + ledger + "/proof" + path;
    }

    private static List<Hash> hashes(JsonNode answer) {
        List<Hash> hashes = new ArrayList<>();
        answer.path("hashes").forEach(hash -> hashes.add(Hash.ofBase64(hash.asString())));
        return hashes;
    }

    private static Hash root(long size) {
        return Hash.ofBase64(
                maya.get(proof("/checkpoints/" + size)).json().path("root").asString());
    }

    @Test
    void the_state_says_head_checkpoint_and_key() {
        JsonNode state = aude.get(proof("")).json();
        assertThat(state.path("head").asLong()).isEqualTo(275);
        assertThat(state.path("checkpoint").path("size").asLong()).isEqualTo(275);
        assertThat(state.path("key").asString()).isEqualTo(sealing.key(ledger)).startsWith("groundswell.test/p-");
        assertThat(aude.get(proof("/checkpoint")).json()).isEqualTo(state.path("checkpoint"));
    }

    @Test
    void proofs_verify() {
        for (long entry : new long[] {1, 255, 256, 257, 274}) {
            JsonNode inclusion =
                    sita.get(proof("/inclusion?size=274&entry=" + entry)).json();
            Hash leaf = Hash.ofBase64(inclusion.path("leaf").asString());
            Proofs.verifyInclusion(entry - 1, 274, leaf, hashes(inclusion), root(274));
            assertThat(leaf.hex())
                    .isEqualTo(maya.get(proof("/entries/" + entry))
                            .json()
                            .path("leaf")
                            .asString());
        }
        JsonNode consistency = sita.get(proof("/consistency?from=256&to=275")).json();
        Proofs.verifyConsistency(256, 275, hashes(consistency), root(256), root(275));
    }

    @Test
    void a_receipt_a_sites_pack_and_the_programmes_verify_offline() {
        assertThat(verified(maya.get(proof("/receipts/7")))).contains("Genuine: this is 1 entry");
        Reply whole = maya.get(proof("/pack"));
        assertThat(verified(whole)).contains("Complete: these are all 275 entries");
        // between marks: three letters of a hash may be those of a code by chance
        assertThat(whole.response().body()).containsPattern("\\WR02\\W");
        assertThat(verified(aude.get(proof("/pack?size=256")))).contains("Complete: these are all 256 entries");
        Reply site = sita.get(proof("/sites/R01/pack"));
        assertThat(verified(site)).contains("Genuine: this is 1 entry");
        assertThat(site.response().body())
                .contains("/site/R01")
                .doesNotContainPattern("\\WR02\\W")
                .doesNotContain("/member/", "Named x");
        assertThat(site.header("Content-Disposition")).contains(ledger + "-R01-up-to-275.jsonl");
    }

    private static String verified(Reply pack) {
        assertThat(pack.status()).as(pack.response().body()).isEqualTo(200);
        Sealing.Said said = sealing.verify(ledger, pack.response().body().getBytes(UTF_8));
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    @Test
    void a_pack_that_was_cut_off_or_is_of_another_ledger_or_key_does_not_hold() {
        String pack = maya.get(proof("/pack")).response().body();
        byte[] half = pack.substring(0, pack.length() / 2).getBytes(UTF_8);
        assertThat(sealing.verify(ledger, half).code()).isEqualTo(1);
        LedgerId other = sealing.programme(3);
        Sealing.Said elsewhere = sealing.verify(other, pack.getBytes(UTF_8));
        assertThat(elsewhere.code()).isEqualTo(1);
        assertThat(elsewhere.text()).contains("it is of the ledger " + ledger);
    }

    @Test
    void a_team_takes_its_own_sites_proofs_and_no_others() {
        assertThat(sita.get(proof("/pack")).status()).isEqualTo(403);
        assertThat(sita.get(proof("/sites/R02/pack")).status()).isEqualTo(403);
        assertThat(sita.get(proof("/receipts/271")).status()).isEqualTo(200);
        assertThat(sita.get(proof("/receipts/272")).status()).isEqualTo(404);
        assertThat(sita.get(proof("/entries/273")).status()).isEqualTo(404);
        Api stranger = sealing.as("stranger", "auditor");
        for (String path :
                List.of("", "/checkpoint", "/checkpoint/note", "/pack", "/inclusion?entry=1", "/receipts/1")) {
            assertThat(stranger.get(proof(path)).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/entries/0,                    404",
        "/entries/9999,                 404",
        "/entries/-1,                   404",
        "/entries/x,                    404",
        "/entries/99999999999999999999, 404",
        "/receipts/9999,                404",
        "/receipts/275?size=256,        400",
        "/receipts/7?size=255,          400",
        "/receipts/7?size=x,            400",
        "/checkpoints/0,                400",
        "/checkpoints/255,              400",
        "/checkpoints/x,                404",
        "/inclusion,                    400",
        "/inclusion?entry=0,            404",
        "/inclusion?entry=276,          404",
        "/inclusion?entry=1&size=9999,  400",
        "/inclusion?entry=275&size=256, 400",
        "/consistency?from=0&to=5,      400",
        "/consistency?from=-1&to=5,     400",
        "/consistency?from=6&to=5,      400",
        "/consistency?from=1&to=276,    400",
        "/consistency?from=1,           400",
        "/pack?size=3,                  400",
        "/sites/R99/pack?size=1,        400",
        "/sites/*/pack,                 404"
    })
    void a_question_that_makes_no_sense_is_a_problem(String path, int status) {
        Reply reply = maya.get(proof(path));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void before_the_first_checkpoint_the_answer_is_to_wait() {
        LedgerId young = sealing.programme(3);
        for (String path : List.of("/checkpoint", "/checkpoint/note", "/pack", "/receipts/1", "/inclusion?entry=1")) {
            Reply reply = maya.get("/api/v1/programmes/" + young + "/proof" + path);
            assertThat(reply.status()).as(path).isEqualTo(409);
            assertThat(reply.code()).isEqualTo("REQUEST-409");
        }
        assertThat(maya.get("/api/v1/programmes/" + young + "/proof").json().has("checkpoint"))
                .isFalse();
    }

    @Test
    void a_known_witness_hands_in_its_signature_and_the_pack_then_carries_it() {
        SignedNote note =
                SignedNote.parse(aude.get(proof("/checkpoint/note")).response().body());
        String line = Cosignature.sign(note.text(), WITNESS_NAME, WITNESS, 1_800_000_000L)
                .toString();
        assertThat(cosign(aude, 275, line).status()).isEqualTo(204);
        assertThat(cosign(aude, 275, line).status()).isEqualTo(204);
        assertThat(aude.get(proof("")).json().path("witness").path("name").asString())
                .isEqualTo("witness.example");
        String witness = WITNESS.verifier(WITNESS_NAME, Kind.WITNESS).toString();
        byte[] pack = aude.get(proof("/pack")).response().body().getBytes(UTF_8);
        assertThat(sealing.verify(ledger, pack, "--witness", witness).code()).isZero();

        assertThat(cosign(maya, 275, line).status()).isEqualTo(403);
        assertThat(cosign(aude, 274, line).status()).isEqualTo(400);
        assertThat(cosign(aude, 3, line).status()).isEqualTo(400);
        assertThat(cosign(aude, 275, "no signature").status()).isEqualTo(400);
        String unknown =
                Cosignature.sign(note.text(), new KeyName("nobody"), WITNESS, 1).toString();
        assertThat(cosign(aude, 275, unknown).response().body()).contains("is not known here");
        assertThat(aude.post(proof("/cosignatures"), "{\"size\":275}").status()).isEqualTo(400);
        assertThat(aude.post(proof("/cosignatures"), "{\"size\":1.5,\"cosignature\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(aude.post(proof("/cosignatures"), "[]").status()).isEqualTo(400);
    }

    private static Reply cosign(Api as, long size, String line) {
        return as.post(proof("/cosignatures"), "{\"size\":%d,\"cosignature\":\"%s\"}".formatted(size, line));
    }

    @ParameterizedTest
    @CsvSource({
        "assessment.ComponentRated, assessment.RatingsRevealed",
        "decision.VoteCast, decision.VotesRevealed",
        "decision.VoteCast, decision.DecisionTaken"
    })
    void a_rating_or_vote_is_withheld_until_the_reveal_and_proved_all_the_same(String given, String reveal) {
        LedgerId own = sealing.programme(3);
        String path = "/api/v1/programmes/" + own + "/proof";
        insert(own, 0, given);
        sealing.seal(own);
        JsonNode hidden = maya.get(path + "/entries/4").json();
        assertThat(hidden.path("withheld").asString()).contains("private until");
        assertThat(hidden.has("payload") || hidden.has("salt")).isFalse();
        Reply receipt = maya.get(path + "/receipts/4");
        assertThat(receipt.response().body()).doesNotContain("salt");
        assertThat(sealing.verify(own, receipt.response().body().getBytes(UTF_8))
                        .text())
                .contains("1 without the payload, which is withheld");

        insert(own, 1, reveal);
        assertThat(maya.get(path + "/entries/4").json().has("payload")).isTrue();
    }

    @Test
    void an_anonymous_rating_stays_withheld_after_the_reveal() {
        LedgerId own = sealing.programme(3);
        insert(own, "round/r-1", 0, "assessment.RoundOpened", "{\"built\":{\"raters\":{\"anonymous\":true}}}");
        insert(own, 0, "assessment.ComponentRated");
        insert(own, 1, "assessment.RatingsRevealed");
        sealing.seal(own);
        JsonNode hidden =
                maya.get("/api/v1/programmes/" + own + "/proof/entries/5").json();
        assertThat(hidden.has("withheld")).isTrue();
        assertThat(hidden.has("payload") || hidden.has("salt")).isFalse();
    }

    private static void insert(LedgerId into, int sequence, String type) {
        insert(into, "assessment/r-1/R01", sequence, type, "{\"rating\":\"2\"}");
    }

    private static void insert(LedgerId into, String aggregate, int sequence, String type, String payload) {
        sealing.service().database().execute("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data)
                values (gen_random_uuid()::text, '%s/%s', %d, 'assessment', now(), '%s', '1', '%s', '{"actor":"una"}')
                """.formatted(into, aggregate, sequence, type, payload));
    }

    @Test
    void the_operations_say_how_far_every_ledger_is() {
        JsonNode state = sealing.as("ada", "administrator")
                .get("/api/v1/operations/proof")
                .json();
        assertThat(state.path("state").asString()).isEqualTo("signing");
        assertThat(state.path("ledgers").toString()).contains(ledger.value());
        assertThat(maya.get("/api/v1/operations/proof").status()).isEqualTo(403);
    }

    @Test
    void the_verifier_says_what_it_did_not_understand() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(said, true, UTF_8);
        assertThat(Main.run(List.of(), print, print)).isEqualTo(2);
        assertThat(Main.run(List.of("verify"), print, print)).isEqualTo(2);
        assertThat(Main.run(List.of("verify", "nowhere", "--key", "no key"), print, print))
                .isEqualTo(2);
        assertThat(Main.run(List.of("verify", "nowhere", "--key", sealing.key(ledger)), print, print))
                .isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("Say verify or witness.", "java -jar verifier.jar");
    }

    @Test
    void what_an_event_names_as_its_site_is_in_that_sites_pack_and_hidden_from_others() {
        LedgerId other = sealing.programme(5);
        String root = "/api/v1/programmes/" + other;
        for (String code : List.of("R01", "R02")) {
            assertThat(maya.post(root + "/sites", "{\"code\":\"%s\"}".formatted(code))
                            .status())
                    .isEqualTo(201);
        }
        Reply kept = maya.post(
                root + "/records/fidelity",
                "{\"site\":\"R02\",\"values\":{\"fid-element\":\"Discharge call\",\"fid-period\":\"2026-01\","
                        + "\"fid-state\":\"as-designed\",\"fid-seen\":\"watched\",\"fid-by\":\"Jo\"}}");
        assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
        sealing.grant(other, "sita", new Grant(Role.SITE_TEAM, null, new SiteCode("R01")));
        sealing.grant(other, "tom", new Grant(Role.SITE_TEAM, null, new SiteCode("R02")));
        sealing.seal(other);
        Api tom = sealing.as("tom", "site-team");
        String entry = root + "/proof/entries/" + kept.json().path("lastEntry").asLong();

        assertThat(tom.get(entry).status()).isEqualTo(200);
        assertThat(sita.get(entry).status()).isEqualTo(404);
        assertThat(tom.get(root + "/proof/sites/R02/pack").response().body()).contains("record.RecordKept");
        assertThat(sita.get(root + "/proof/sites/R01/pack").response().body()).doesNotContain("record.RecordKept");
    }
}
