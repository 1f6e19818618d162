package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * A person makes the address of their calendar; a program without cookies reads by it what is due of them; what is done leaves it; an address
 * that was replaced or withdrawn opens nothing.
 */
class CalendarTest {

    private static final HttpClient PROGRAM =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void an_address_is_made_read_replaced_and_withdrawn() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"Told by day\"}");
        String root = "/programmes/" + programme;
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"Calendar Place\",\"region\":\"North\"}");
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("tom").id()));
        String action = maya.create(
                root + "/actions",
                "{\"site\":\"N01\",\"what\":\"Ring Mrs Jones\",\"owner\":\"%s\",\"due\":\"%s\"}"
                        .formatted(DemoPerson.named("tom").id(), day));
        maya.settle(programme);
        try (Person tom = Person.at(chromium, groundswell, "tom", 375, false)) {
            tom.opens("/").follows("See what is due in your own calendar").findsNoBarrier();
            tom.presses("Make the address").reads("Copy it now.").findsNoBarrier();
            String first = address(tom);
            String calendar = read(first).body();
            assertThat(calendar)
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains(
                            "SUMMARY:Action due: Calendar Place\r\n",
                            "DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "\r\n")
                    .doesNotContain("Jones");
            assertThat(calendar.replace("\r\n ", ""))
                    .contains("URL:" + groundswell.web() + root + "/actions/" + action);
            assertThat(read(first).body())
                    .as("the same as long as nothing changed")
                    .isEqualTo(calendar);

            CommandClient done = new CommandClient(groundswell, "tom");
            done.post(root + "/actions/" + action + "/done", "{\"outcome\":\"Rung\"}", 0);
            done.settle(programme);
            assertThat(read(first).body()).doesNotContain("Action due: Calendar Place");

            tom.opens("/calendar")
                    .reads("Your calendar has had an address since")
                    .findsNoBarrier();
            assertThat(tom.page().content()).doesNotContain(first);
            tom.presses("Replace the address").reads("Copy it now.");
            String second = address(tom);
            assertThat(second).isNotEqualTo(first);
            assertThat(read(first).statusCode()).isEqualTo(404);
            assertThat(read(first).body()).isEmpty();
            assertThat(read(second).statusCode()).isEqualTo(200);
            tom.presses("Withdraw the address").reads("The address of your calendar is withdrawn.");
            tom.findsNoBarrier();
            assertThat(read(second).statusCode()).isEqualTo(404);
        }
    }

    private static String address(Person person) {
        return person.page().locator("#calendar-address").innerText().strip();
    }

    /** As a calendar program does: no cookies, no token. */
    private static HttpResponse<String> read(String address) {
        try {
            HttpResponse<String> answer = PROGRAM.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
