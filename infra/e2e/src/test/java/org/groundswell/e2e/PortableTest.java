package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A programme moves between two real installations: whatever is asked of it, as at any moment, has the same answer in both. */
class PortableTest {

    private static final String PROGRAMME = "p-demo-safer-starts";
    private static final String TRANSFER = "dGhpcnR5LXR3byBieXRlcyBmb3IgYSB0ZXN0IC4uLi4=";
    private static final String RHYS = DemoPerson.named("rhys").id();
    private static final String ACTION =
            "{\"what\":\"Name a deputy\",\"owner\":\"%s\",\"due\":\"2199-03-01\"}".formatted(RHYS);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final List<String> QUESTIONS = List.of(
            "",
            "/sites",
            "/sites/D21",
            "/measures",
            "/measures/m-falls",
            "/rounds",
            "/decisions",
            "/adaptations",
            "/records/risk",
            "/actions",
            "/pdsa",
            "/history?size=50",
            "/members");

    @TempDir
    private static Path folder;

    private static RunningGroundswell here;
    private static Elsewhere elsewhere;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        here = RunningGroundswell.shared();
        elsewhere = Elsewhere.start(here, folder.resolve("witnessed"));
        chromium = Chromium.shared();
    }

    @AfterAll
    static void stop() {
        elsewhere.close();
    }

    @Test
    void every_digest_and_every_answer_as_at_any_entry_is_the_same_elsewhere() throws IOException {
        until("all is sealed", () -> sealed(here.commands(), PROGRAMME));
        Person ada = Person.at(chromium, here, "ada");
        ada.opens("/operations")
                .follows("Export a programme")
                .reads("Move a programme")
                .findsNoBarrier();
        ada.opens("/transfers/" + PROGRAMME + "/export").reads("Transfer key").findsNoBarrier();
        String transfer = ada.page().locator("main pre").first().innerText().strip();
        Download file = ada.page().waitForDownload(() -> ada.presses("Export to a file"));
        assertThat(file.suggestedFilename()).startsWith(PROGRAMME).endsWith(".export.gz");
        byte[] bytes = Files.readAllBytes(file.path());

        var taken = elsewhere.take(bytes, key(here.commands(), "maya", PROGRAMME), transfer);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        ada.opens("/transfers").reads("Exported");

        Map<String, String> wanted = digests(here.queries());
        assertThat(wanted).isNotEmpty();
        long head = elsewhere
                .read(here.queries(), "maya", "/programmes/" + PROGRAMME)
                .at("/asAt/entry")
                .asLong();
        until("the views elsewhere have folded it", () -> folded(elsewhere.queries(), head));
        assertThat(digests(elsewhere.queries())).isEqualTo(wanted);
        for (long entry : List.of(2L, head / 3, head / 2, head - 7, head)) {
            for (String question : QUESTIONS) {
                String path = "/programmes/" + PROGRAMME + question + (question.contains("?") ? "&" : "?")
                        + "asAt=entry:" + entry;
                var one = elsewhere.ask(here.queries(), "maya", path);
                var other = elsewhere.ask(elsewhere.queries(), "maya", path);
                assertThat(other.statusCode()).as(path).isEqualTo(one.statusCode());
                assertThat(other.body()).as(path).isEqualTo(one.body());
            }
        }
        until("it is signed elsewhere", () -> sealed(elsewhere.commands(), PROGRAMME));
        JsonNode proof = elsewhere.read(elsewhere.commands(), "maya", "/programmes/" + PROGRAMME + "/proof");
        assertThat(proof.at("/former/0/key").asString()).isEqualTo(key(here.commands(), "maya", PROGRAMME));
        assertThat(proof.path("refused").isMissingNode()).isTrue();
    }

    @Test
    void an_administrator_imports_a_programme_on_the_page() throws IOException {
        String programme = begunElsewhere();
        until("it is sealed there", () -> sealed(elsewhere.commands(), programme));
        byte[] bytes =
                elsewhere.export(elsewhere.commands(), programme, TRANSFER).body();
        String key = key(elsewhere.commands(), "maya", programme);
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        byte[] turned = bytes.clone();
        turned[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.gz"), turned);
        Path whole = Files.write(folder.resolve("whole.gz"), bytes);

        Person ada = Person.at(chromium, here, "ada");
        ada.opens("/transfers").follows("Import a programme").reads("Prove it").findsNoBarrier();
        ada.presses("Prove it and import it")
                .reads("There is a problem")
                .reads("Choose the file that was exported")
                .findsNoBarrier();
        send(ada, whole, key, "too short").reads("A transfer key is 32 random bytes");
        assertThat(value(ada, "key")).as("what was typed is kept").isEqualTo(key);
        send(ada, whole, key(here.commands(), "maya", PROGRAMME), TRANSFER).reads("not the key that you gave");
        send(ada, cut, key, TRANSFER).reads("cut off").findsNoBarrier();
        send(ada, altered, key, TRANSFER).reads("There is a problem");
        assertThat(elsewhere
                        .ask(here.commands(), "maya", "/programmes/" + programme + "/proof")
                        .statusCode())
                .as("nothing of what was refused is here")
                .isEqualTo(404);
        send(ada, whole, key, TRANSFER).reads("proved and imported").findsNoBarrier();
        ada.opens("/transfers/import");
        send(ada, whole, key, TRANSFER).reads("is here already");

        Person maya = Person.at(chromium, here, "maya");
        until(
                "the pages know it",
                () -> maya.opens("/programmes/" + programme).page().content().contains("Across the river"));
        maya.opens("/programmes/" + programme + "/history/proof").reads("were written in another installation");
        maya.findsNoBarrier();
        tellsFromNowOn("/programmes/" + programme);
    }

    /** With notices switched on, and one given. */
    private static String begunElsewhere() {
        elsewhere.read(elsewhere.commands(), "rhys", "/me");
        String programme = elsewhere
                .post("maya", "/programmes", "{\"name\":\"Across the river\",\"aim\":\"Nobody waits for long\"}")
                .path("id")
                .asString();
        String root = "/programmes/" + programme;
        elsewhere.post("maya", root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        elsewhere.post(
                "maya",
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"regional-lead\",\"region\":\"North\"}".formatted(RHYS));
        elsewhere.post(
                "maya", root + "/notice-policy", "{\"kinds\":[\"assigned\"],\"dueWithin\":7,\"returnsWithin\":10}");
        elsewhere.post("maya", root + "/actions", ACTION);
        return programme;
    }

    /** Whoever was told there is told here of what is new, and of nothing again. */
    private static void tellsFromNowOn(String root) {
        String agreed = new CommandClient(here, "maya").create(root + "/actions", ACTION);
        new CommandClient(here, "rhys").noticed(root.substring(root.lastIndexOf('/') + 1), 1);
        assertThat(elsewhere
                        .read(here.commands(), "rhys", root + "/notices")
                        .path("items")
                        .valueStream()
                        .map(notice -> notice.path("of").asString()))
                .containsExactly(agreed);
    }

    @Test
    void the_pages_are_whole_at_four_hundred_per_cent_and_only_for_administrators() {
        Person ada = Person.at(chromium, here, "ada", 320, true);
        for (String path : List.of("/transfers", "/transfers/" + PROGRAMME + "/export", "/transfers/import")) {
            ada.opens(path);
            assertThat(ada.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no part of %s lies outside the window", path)
                    .isEqualTo(true);
            ada.findsNoBarrier();
        }
        Person maya = Person.at(chromium, here, "maya");
        maya.opens("/transfers");
        assertThat(maya.page().content()).doesNotContain("Import a programme");
    }

    private static Person send(Person person, Path file, String key, String transfer) {
        Page page = person.page();
        page.setInputFiles("#file", file);
        page.locator("#key").fill(key);
        page.locator("#transferKey").fill(transfer);
        return person.presses("Prove it and import it");
    }

    private static String value(Person person, String field) {
        return person.page().locator("#" + field).inputValue();
    }

    private static String key(String commands, String person, String programme) {
        return elsewhere
                .read(commands, person, "/programmes/" + programme + "/proof")
                .path("key")
                .asString();
    }

    private static boolean sealed(String commands, String programme) {
        return elsewhere
                .read(commands, "ada", "/transfers")
                .path("programmes")
                .valueStream()
                .anyMatch(one -> one.path("programme").asString().equals(programme)
                        && one.path("entries").asLong() == one.path("sealed").asLong());
    }

    /** Whether every view has come as far as the entry. */
    private static boolean folded(String queries, long head) {
        return elsewhere
                .read(queries, "ada", "/operations")
                .path("ledgers")
                .valueStream()
                .filter(ledger -> ledger.path("ledger").asString().equals(PROGRAMME))
                .anyMatch(ledger -> ledger.path("views")
                        .valueStream()
                        .allMatch(view -> view.path("entry").asLong() == head));
    }

    /** By view, of the programme. */
    private static Map<String, String> digests(String queries) {
        Map<String, String> digests = new TreeMap<>();
        elsewhere
                .read(queries, "ada", "/operations/digests")
                .forEachEntry((view, ledgers) ->
                        digests.put(view, ledgers.path(PROGRAMME).asString("none")));
        return digests;
    }

    private static void until(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time: " + what).isLessThan(limit);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
