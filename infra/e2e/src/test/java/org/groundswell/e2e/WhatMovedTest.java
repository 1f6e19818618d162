package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A manager imports, corrects one month, a late month arrives and a site withdraws: the page's parts add up to the difference of
 * the shown values and open into the entries that caused them, also as at an earlier moment.
 */
class WhatMovedTest {

    private static final LocalDate TODAY = LocalDate.now(Circumstance.ZONE);

    private static RunningGroundswell groundswell;
    private static Chromium chromium;

    private static CommandClient api;
    private static String programme;
    private static String measure;
    private static String moved;

    private static long imported;
    private static long corrected;

    @BeforeAll
    static void start() {
        groundswell = RunningGroundswell.shared();
        chromium = Chromium.shared();
        api = new CommandClient(groundswell, "maya");
        programme = api.create("/programmes", "{\"name\":\"What moved\"}");
        for (String site : List.of("N01", "N02", "N03")) {
            api.post(
                    "/programmes/" + programme + "/sites",
                    "{\"code\":\"%1$s\",\"name\":\"Place %1$s\",\"region\":\"%2$s\"}"
                            .formatted(site, site.equals("N02") ? "South" : "North"));
        }
        commits("N03");
        measure = api.create("/programmes/" + programme + "/measures", """
            {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
             "direction":"increase","meaning":"Seen in time"}""");
        moved = "/programmes/" + programme + "/measures/" + measure + "/moved";
        imported = imports("N01,2026-08,85,100\nN01,2026-09,90,100\nN02,2026-08,70,100\nN03,2026-09,50,100");
        corrected = imports("N01,2026-09,80,100");
        imports("N02,2026-09,95,100");
        api.post("/programmes/" + programme + "/sites/N03/moves", """
            {"to":"withdrawn","happenedOn":"%s","reasonCode":"rsn-leader-change",
             "decidedBy":"Chief executive","learned":"Meet a new leader early"}""".formatted(TODAY));
        api.settle(programme);
    }

    private static void commits(String site) {
        api.post("/programmes/" + programme + "/sites/" + site + "/moves", """
            {"to":"committed","happenedOn":"%1$s","reasonCode":"rsn-own-solution","evidence":[
             {"field":"ev-engaged-contact","said":"Ward manager"},{"field":"ev-engaged-date","said":"%1$s"},
             {"field":"ev-committed-sponsor","said":"Chief nurse"},{"field":"ev-committed-date","said":"%1$s"},
             {"field":"ev-committed-measures","said":"In time"}]}""".formatted(TODAY));
    }

    /** @return the entry that the views have reached once the rows are in */
    private static long imports(String rows) {
        String root = "/programmes/" + programme;
        String upload = api.upload(root + "/uploads", "site,month,seen,all\n" + rows + "\n");
        api.post(root + "/measures/" + measure + "/figures/import", """
            {"upload":"%s","onError":"refuse-all","correctionReason":"Counted again",
             "mapping":{"site":"site","period":"month","numerator":{"column":"seen"},"denominator":{"column":"all"},
              "severalRows":"sum","enrolUnknownSites":false}}""".formatted(upload));
        api.settle(programme);
        return api.entry(programme);
    }

    private static String since(long entry) {
        return moved + "?from=entry:" + entry + "&firstMonth=2026-09&sites=present";
    }

    @Test
    void the_parts_add_up_to_what_is_shown_and_open_into_their_entries() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(since(imported)).findsNoBarrier();
            assertThat(heading(maya))
                    .startsWith(
                            "The figure over all sites that have not left rose from 70.0 % to 87.5 % (+17.5 points)");
            assertThat(parts(maya)).containsExactly("late data: +8.3", "corrections: −3.3", "sites left: +12.5");
            assertThat(sum(maya)).isEqualByComparingTo("17.5");
            assertThat(entries(maya)).hasSize(3);

            opens(maya, "corrections");
            assertThat(entries(maya))
                    .singleElement()
                    .asString()
                    .contains("Place N01", "90 of 100 → 80 of 100", "Corrected September 2026");
            opens(maya, "late data");
            assertThat(entries(maya)).singleElement().asString().contains("Place N02", "nothing → 95 of 100");
            opens(maya, "sites left");
            assertThat(entries(maya)).singleElement().asString().contains("Place N03", "50 of 100 → nothing");
            maya.findsNoBarrier();
            maya.page().locator("#moved-entries tbody th a").click();
            assertThat(maya.page().locator("main").innerText()).contains("N03").containsIgnoringCase("withdr");
        }
    }

    @Test
    void as_at_an_earlier_moment_only_what_was_known_then_has_moved_it() {
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, true)) {
            maya.opens(since(imported) + "&asAt=entry:" + corrected).findsNoBarrier();
            assertThat(heading(maya)).contains("fell from 70.0 % to 65.0 % (−5.0 points)");
            assertThat(parts(maya)).containsExactly("corrections: −5.0");
            maya.opens(since(imported)).findsNoBarrier();
            assertThat(maya.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void without_script_both_moments_are_typed_and_what_is_wrong_with_them_is_told_at_once() {
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            maya.opens(moved);
            assertThat(heading(maya)).as("begins before the last import").contains("The figure over all sites");
            maya.fills("Since", "2020-01-01").fills("until", "2999-01-01").presses("Show what moved it");
            maya.reads("Nothing was recorded yet at this moment").reads("This day is still to come");
            assertThat(maya.page().getByLabel("until").inputValue()).isEqualTo("2999-01-01");
            maya.fills("Since", "entry " + imported).fills("until", "");
            maya.page().locator("select[name=region]").selectOption("North");
            maya.presses("Show what moved it");
            assertThat(heading(maya)).contains("The figure of sites in region “North”");
            assertThat(maya.page().locator(".gs-figure__drawing--narrow svg").isVisible())
                    .isTrue();
        }
    }

    private static String heading(Person person) {
        return plain(person.page().locator("h1").innerText());
    }

    private static List<String> parts(Person person) {
        return person.page().locator("#moved-parts tbody tr").all().stream()
                .map(row -> row.locator("strong").innerText() + ": " + change(row))
                .toList();
    }

    private static String change(Locator row) {
        return plain(row.locator("td").first().innerText()).replace(" points", "");
    }

    private static BigDecimal sum(Person person) {
        return person.page().locator("#moved-parts tbody tr").all().stream()
                .map(row -> new BigDecimal(change(row).replace('−', '-')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void opens(Person person, String part) {
        person.page()
                .locator("#moved-parts tbody tr", new Page.LocatorOptions().setHasText(part))
                .locator("a")
                .click();
        person.reads("Show the entries behind every part");
    }

    private static List<String> entries(Person person) {
        return person.page().locator("#moved-entries tbody tr").allInnerTexts().stream()
                .map(WhatMovedTest::plain)
                .toList();
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ').replace('\n', ' ').replace('\t', ' ');
    }
}
