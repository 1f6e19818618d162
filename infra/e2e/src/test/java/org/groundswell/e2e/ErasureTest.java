package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody comes, writes, and is erased: afterwards their words are on no page and nowhere on disk, and what they did is. */
class ErasureTest {

    private static final String WORDS = "The clerk of the harbour clinic leaves";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void an_erased_persons_words_are_on_no_page_and_nowhere_on_disk() throws IOException {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"Harbour\"}");
        String root = "/programmes/" + programme;
        Newcomer nina = Newcomer.invited(maya, root, "Nina Novak", "programme-manager");
        String risk = keepsARisk(root, nina.api());
        maya.settle(programme);
        try (Person manager = Person.at(chromium, groundswell, "maya")) {
            manager.opens(root + "/records/risk/" + risk).reads(WORDS);
            assertThat(filesWith(WORDS)).as("while the views hold them").isNotEmpty();

            erases_on_the_page(nina.id(), root);
            String page = root + "/records/risk/" + risk;
            until(
                    "the page has lost the words",
                    () -> manager.opens(page).page().content().contains("[erased]"));
            until("every view is swapped", this::isCleared);
            manager.findsNoBarrier();
            manager.opens(root + "/history").reads("Risk");
            assertThat(manager.page().content()).doesNotContain("harbour clinic");
            manager.opens(root + "/access");
            assertThat(manager.page().content()).doesNotContain("Nina");
        }
        groundswell.asSuperuser().execute("checkpoint");
        groundswell.asSuperuser().execute("select pg_switch_wal()");
        groundswell.asSuperuser().execute("checkpoint");
        assertThat(filesWith(WORDS)).isEmpty();
    }

    private String keepsARisk(String root, CommandClient nina) {
        return nina.create(root + "/records/risk", """
                {"values": {
                  "rsk-event": "%s", "rsk-effect": "Sites wait", "rsk-affects": ["timetable"],
                  "rsk-level": "programme", "rsk-likelihood": "3", "rsk-impact": "2", "rsk-sign": "An advert",
                  "rsk-now": "A deputy", "rsk-next": "Train her", "rsk-owner": "Jo Smith", "rsk-opened": "2026-03-01",
                  "rsk-reviewed": "2026-03-01", "rsk-due": "2027-03-01", "rsk-state": "open"}}
                """.formatted(WORDS));
    }

    private void erases_on_the_page(String person, String root) {
        Person ada = Person.at(chromium, groundswell, "ada");
        ada.opens(root + "/access").reads("Nina Novak");
        ada.page().locator("a[href='/people/" + person + "/erase']").first().click();
        ada.reads("Erase Nina Novak").findsNoBarrier();
        ada.presses("Erase this person").reads("There is a problem").findsNoBarrier();
        ada.fills("Why", "Asked for it on 3 March");
        ada.page().getByLabel("Yes, erase Nina Novak for good").check();
        ada.presses("Erase this person").reads("Their erasure has begun");
        until("the key is destroyed", () -> {
            ada.opens("/erasures").reads("Asked for it on 3 March");
            String row = ada.page()
                    .locator("tr", new Page.LocatorOptions().setHasText(person))
                    .innerText();
            return !row.contains("Under way");
        });
        ada.findsNoBarrier();
        ada.opens("/people/" + person + "/erase").fills("Why", "Asked again");
        ada.page().locator("input[name=sure]").check();
        ada.presses("Erase this person").reads("This person was erased already; nothing is left to erase.");
    }

    private boolean isCleared() {
        JsonNode views =
                new CommandClient(groundswell, "ada").read("/operations").path("views");
        return views.valueStream()
                .allMatch(view ->
                        view.path("rebuild").path("state").asString("none").equals("swapped"));
    }

    private static void until(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time: " + what).isLessThan(limit);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private List<Path> filesWith(String words) throws IOException {
        byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
        try (var files = Files.walk(groundswell.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, wanted))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
