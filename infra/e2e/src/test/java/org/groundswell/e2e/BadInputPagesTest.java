package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get wrong, at the pages: each gets a clear answer where it went wrong, and nothing is half done. */
class BadInputPagesTest {

    private static final long TWO_HUNDRED_MEGABYTES = 200L << 20;

    /** The browser sends all of it before it shows the answer; in milliseconds. */
    private static final double PATIENCE_FOR_A_LARGE_FILE = 120_000;

    private static final String FAULTY_ROWS = """
            month,site,seen,all
            2026-01-01,N01,90,100
            31/01/2026,X99,90,100
            2026-02-01,N01,90,100
            Feb 2026,N01,91,100
            2026-03-01,N01,101,100
            2026-04-01,N01,-5,100
            2026-05-01,N01,ninety,100
            01/02/2026,N01,90,100
            """;

    private static RunningGroundswell groundswell;
    private static Chromium chromium;
    private static CommandClient api;
    private static String root;
    private static String measure;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        groundswell = RunningGroundswell.shared();
        chromium = Chromium.shared();
        api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Bad input\"}");
        root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\"}");
        api.post(root + "/sites", "{\"code\":\"S01\",\"name\":\"South Place\"}");
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        measure = api.create(root + "/measures", """
                {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
                 "direction":"increase","meaning":"Seen in time"}""");
        api.settle(programme);
    }

    private static Person maya() {
        return Person.at(chromium, groundswell, "maya");
    }

    private static Person sendsFile(Person maya, FilePayload file) {
        maya.opens(root + "/measures/" + measure + "/import");
        maya.page().locator("input[type=file]").setInputFiles(file);
        return maya.presses("Read it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.csv | '' | There is a problem
            notes.pdf | %PDF-1.7 binary | There is a problem
            broken.xlsx | PK-not-really | There is a problem
            """)
    void a_file_that_holds_no_rows_is_refused_at_its_field(String name, String content, String told) {
        try (Person maya = maya()) {
            sendsFile(maya, new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                    .reads(told)
                    .findsNoBarrier();
            assertThat(maya.page().locator("#file-error").innerText()).isNotBlank();
        }
    }

    @Test
    void a_zip_bomb_is_refused_at_its_field() throws IOException {
        try (Person maya = maya()) {
            sendsFile(maya, new FilePayload("bomb.xlsx", "application/octet-stream", bomb()))
                    .reads("There is a problem");
            assertThat(maya.page().locator("#file-error").innerText()).isNotBlank();
        }
    }

    @Test
    void two_hundred_megabytes_are_answered_on_a_page() throws IOException {
        Path file = directory.resolve("large.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(TWO_HUNDRED_MEGABYTES);
        }
        try (Person maya = maya()) {
            maya.page().setDefaultTimeout(PATIENCE_FOR_A_LARGE_FILE);
            maya.opens(root + "/measures/" + measure + "/import");
            maya.page().locator("input[type=file]").setInputFiles(file);
            maya.presses("Read it").reads("That file is too large").reads("Nothing was loaded.");
        }
        Files.delete(file);
    }

    @Test
    void a_file_of_another_encoding_and_delimiter_is_read() {
        byte[] rows = "\uFEFFmonth;site;seen;all\n2026-01-01;N01;90;100\n".getBytes(StandardCharsets.UTF_16LE);
        try (Person maya = maya()) {
            sendsFile(maya, new FilePayload("rows.csv", "text/csv", rows)).reads("Which column holds what?");
            assertThat(maya.page().locator("select[name=site] option").allInnerTexts())
                    .contains("month", "site", "seen", "all");
        }
    }

    @Test
    void every_row_in_error_is_named_with_its_reason_and_nothing_is_taken_in() {
        long before = api.entry(root.substring("/programmes/".length()));
        try (Person maya = maya()) {
            Page page = maya.page();
            maya.opens(root + "/measures/" + measure + "/import").fills("Or paste rows here", FAULTY_ROWS);
            maya.presses("Read it").reads("Which column holds what?");
            page.locator("select[name=site]").selectOption("");
            maya.presses("Show what would be recorded").reads("Choose the column with the site");
            page.locator("select[name=site]").selectOption("site");
            page.locator("select[name=period]").selectOption("month");
            page.locator("select[name=numerator]").selectOption("seen");
            page.locator("select[name=denominator]").selectOption("all");
            page.getByLabel("Refuse them").check();
            maya.presses("Show what would be recorded").reads("rows cannot be taken in");
            String report = page.locator("main").innerText();
            assertThat(report).contains("X99").contains("ninety").contains("-5").contains("01/02/2026");
            assertThat(page.locator("main table").last().locator("tbody tr").count())
                    .isGreaterThanOrEqualTo(6);
            String errors = page.locator("main a[href$='errors.csv']").first().getAttribute("href");
            assertThat(page.request().get(groundswell.web() + errors).text()).contains("X99", "ninety");
            maya.presses("Record").reads("Nothing was recorded");
        }
        assertThat(api.entry(root.substring("/programmes/".length()))).isEqualTo(before);
    }

    @Test
    void a_form_that_somebody_else_overtook_shows_both_and_keeps_what_was_typed() {
        try (Person maya = maya();
                Person other = maya()) {
            maya.opens(root + "/sites/S01/edit").fills("Name", "South Place as I see it");
            other.opens(root + "/sites/S01/edit")
                    .fills("Name", "South Place renamed")
                    .presses("Save")
                    .reads("The site is changed.");
            maya.presses("Save").reads("saved this while you were typing").findsNoBarrier();
            assertThat(maya.page().locator("main").innerText()).contains("South Place renamed");
            assertThat(maya.page().locator("input[name=name]").inputValue()).isEqualTo("South Place as I see it");
        }
    }

    @Test
    void a_form_sent_twice_is_done_once() {
        try (Person maya = maya()) {
            maya.opens("/programmes/new").fills("Name", "Sent twice");
            String first = sent(maya);
            assertThat(first).contains("/programmes/p-");
            assertThat(sent(maya)).isEqualTo(first);
        }
    }

    /** Sends the form that is open as the browser would. @return where it leads */
    private static String sent(Person person) {
        Locator form = person.page().locator("form.gs-form");
        FormData fields = FormData.create();
        for (Locator field :
                form.locator("input[name], textarea[name], select[name]").all()) {
            fields.set(field.getAttribute("name"), field.inputValue());
        }
        APIResponse answer = person.page()
                .request()
                .post(
                        groundswell.web() + form.getAttribute("action"),
                        RequestOptions.create()
                                .setForm(fields)
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setMaxRedirects(0));
        assertThat(answer.status()).isBetween(300, 399);
        return answer.headers().get("location").replaceAll("^.*/programmes", "/programmes");
    }

    @Test
    void a_rating_for_a_round_that_closed_meanwhile_is_refused_and_kept() {
        String round = api.create(root + "/rounds", """
                {"instrument":"three-s","title":"Short","opensOn":"2026-01-01","closesOn":"2030-12-31"}""");
        api.settle(root.substring("/programmes/".length()));
        try (Person sita = Person.at(chromium, groundswell, "sita")) {
            sita.opens(root + "/rounds/" + round + "/sites/N01");
            sita.page().locator("input[name='STR-1.rating'][value='2']").check();
            api.post(root + "/rounds/" + round + "/close", "{}");
            api.settle(root.substring("/programmes/".length()));
            sita.presses("Save my ratings");
            assertThat(sita.page().locator("main").innerText()).containsIgnoringCase("closed");
            sita.findsNoBarrier();
            sita.opens(root + "/rounds/" + round + "/sites/S01");
            assertThat(sita.page().locator("h1").innerText()).isEqualTo("You cannot do this");
        }
    }

    @Test
    void a_list_of_sites_says_what_is_wrong_with_a_row_and_takes_in_the_others_if_asked() {
        try (Person maya = maya()) {
            Page page = maya.page();
            maya.opens(root + "/sites/import")
                    .fills("Or paste rows here", "code,name,region\nN77,Hill Place,North\nno code,Nowhere,North\n");
            maya.presses("Read it").reads("Which column holds what?").findsNoBarrier();
            maya.presses("Show what would be recorded")
                    .reads("1 of 2 rows cannot be taken in")
                    .findsNoBarrier();
            String errors = page.locator("main a[href$='errors.csv']").first().getAttribute("href");
            assertThat(page.request().get(groundswell.web() + errors).text()).contains("no code");
            page.locator("input[name=onError][value=keep-good]").check();
            maya.presses("Record").reads("N77").findsNoBarrier();
            maya.opens(root + "/sites").reads("Hill Place");
        }
    }

    @Test
    void a_moment_that_cannot_be_is_told_on_the_page_by_either_clock_and_both_at_once() {
        try (Person maya = maya()) {
            maya.opens(root);
            refused(maya, "asAt=yesterday-ish", "That is no date and time and no entry number.");
            refused(maya, "asAt=1999-12-31", "That moment is before this programme began.");
            refused(maya, "asAt=2999-01-01", "That moment has not come yet.");
            refused(maya, "asAt=entry:0", "That");
            refused(maya, "asAt=entry:99999999", "That");
            for (String name : List.of("decision:none", "decision:d-demo-wave-3", "moment:none")) {
                refused(maya, "asAt=" + name, "No moment has that name.");
            }
            maya.findsNoBarrier();
            for (String day : List.of("soon", "2026-02-30", "entry:3", "0000-01-01")) {
                refused(maya, "happenedBy=" + day, "That is no date.");
            }
            refused(maya, "asAt=yesterday-ish&happenedBy=soon", "That is no date.");
            maya.reads("That is no date and time and no entry number.").findsNoBarrier();
            maya.opens(root + "/sites?happenedBy=1999-12-31").reads("Nothing was recorded by then");
            maya.opens(root + "/sites?happenedBy=2999-01-01").reads("so nothing is left out");
        }
    }

    @Test
    void a_moment_in_a_ledger_that_is_not_yours_tells_nothing_of_it() {
        String elsewhere =
                new CommandClient(groundswell, "ada").create("/programmes", "{\"name\":\"Not hers to see\"}");
        try (Person maya = maya()) {
            maya.opens(root);
            for (String clock : List.of("asAt=entry:1", "asAt=entry:99999999", "asAt=soon", "happenedBy=2026-01-31")) {
                Response answer =
                        maya.page().navigate(groundswell.web() + "/programmes/" + elsewhere + "/sites?" + clock);
                assertThat(answer.status()).as(clock).isIn(400, 404);
                assertThat(maya.page().content()).doesNotContain("Not hers to see");
            }
        }
    }

    /** At the parameter that is wrong; the page is there to choose another. */
    private static void refused(Person person, String clocks, String told) {
        Response answer = person.page().navigate(groundswell.web() + root + "/sites?" + clocks);
        assertThat(answer.status()).as(clocks).isEqualTo(400);
        assertThat(person.page().locator(".gs-moment__error").allInnerTexts())
                .as(clocks)
                .anyMatch(error -> error.contains(told));
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }
}
