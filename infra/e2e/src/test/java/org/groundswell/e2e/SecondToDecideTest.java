package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.domain.Circumstance;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever decides second sees what the first decided beside what they wanted, keeps what they typed, and is offered only what is left. */
class SecondToDecideTest {

    private static final LocalDate TODAY = LocalDate.now(Circumstance.ZONE);
    private static final String MAYA = DemoPerson.named("maya").name();
    private static final String NINA = "Nina Novak";
    private static final String RHYS = DemoPerson.named("rhys").name();
    private static final String TOM = DemoPerson.named("tom").name();
    private static final String PROPOSED = """
            {"from": "2025-01", "cause": "The new rota", "evidence": "Twelve months above the mean", "different": true,
             "reasonKnown": true, "desirable": true, "expectedToContinue": true}""";
    private static final String GROUP = "{\"name\":\"%s\",\"sites\":[\"N01\"],\"shared\":false}";
    private static final String GO_ON = "Go on with what is saved";

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();
    private static final CommandClient api = new CommandClient(groundswell, "maya");

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void a_case_that_was_worked_on_meanwhile_is_closed_knowingly_and_one_that_was_closed_not_again(
            int width, boolean script) {
        String root = programme();
        String path = signal(root, measure(root));
        try (Person sita = Person.at(chromium, groundswell, "sita", width, script);
                Person tom = Person.at(chromium, groundswell, "tom")) {
            sita.opens(path);
            tom.opens(path);
            does(tom, "comment", "The rota changed in January");
            tom.reads("Your comment is kept.");
            does(sita, "explained", "A new rota");
            sita.reads(TOM + " saved this while you were typing").findsNoBarrier();
            assertThat(conflict(sita))
                    .contains("Comment by " + TOM, "The rota changed in January", "Close it: explained", "A new rota");
            assertThat(sita.page().locator("textarea[name=words]").inputValue()).isEqualTo("A new rota");
            tom.opens(path);
            sita.presses("Keep mine").reads("The case is closed.").reads("The rota changed in January");
            does(tom, "hand-over", "Yours, please");
            tom.reads(DemoPerson.named("sita").name() + " saved this while you were typing");
            assertThat(conflict(tom)).contains("Explained. Closed by", "A new rota", "Hand it over", "Yours, please");
            assertThat(tom.page().getByText("Keep mine").count()).isZero();
            tom.findsNoBarrier().presses(GO_ON).reads("Reopen it");
            assertThat(tom.page().locator("#conflict").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void a_move_stands_beside_the_one_that_somebody_else_made_first(int width, boolean script) {
        String root = programme();
        String move = root + "/sites/N01/move?to=engaged";
        try (Person maya = Person.at(chromium, groundswell, "maya", width, script);
                Person rhys = Person.at(chromium, groundswell, "rhys")) {
            maya.opens(move);
            rhys.opens(root + "/sites/N01/edit").fills("Name", "North House").presses("Save");
            rhys.reads("North House");
            moves(maya, "Sister Brown");
            maya.reads(RHYS + " saved this while you were typing").findsNoBarrier();
            assertThat(conflict(maya)).contains("Identified", "Engaged", "Sister Brown", "North House");
            rhys.opens(move);
            moves(rhys, "Dr Patel");
            rhys.reads("is now at Engaged.");
            maya.presses("Keep mine").reads(RHYS + " saved this while you were typing");
            assertThat(conflict(maya)).contains("Dr Patel", "Sister Brown");
            assertThat(maya.page().getByText("Keep mine").count()).isZero();
            maya.findsNoBarrier().presses(GO_ON).reads("Now: Engaged.");
            assertThat(maya.page().locator(".nhsuk-error-summary").count()).isZero();
        }
    }

    @Test
    void a_decision_on_limits_stands_beside_the_one_that_was_made_first_and_never_turns_into_another() {
        String root = programme();
        String measure = measure(root);
        signal(root, measure);
        CommandClient sita = new CommandClient(groundswell, "sita");
        String recalculation =
                sita.create(root + "/measures/" + measure + "/sites/N01/limits/recalculations", PROPOSED);
        sita.settle(root.substring("/programmes/".length()));
        String path = root + "/measures/" + measure + "/sites/N01/limits/" + recalculation;
        try (Person maya = Person.at(chromium, groundswell, "maya");
                Person rhys = Person.at(chromium, groundswell, "rhys", 375, false)) {
            maya.opens(path);
            rhys.opens(path);
            rhys.page().locator("input[name=decision][value=approve]").check();
            rhys.presses("Record the decision").reads("Approved.");
            maya.page().locator("input[name=decision][value=refuse]").check();
            maya.page().locator("textarea[name=words]").fill("Too few months");
            maya.presses("Record the decision").reads(RHYS + " saved this while you were typing");
            maya.findsNoBarrier();
            assertThat(conflict(maya)).contains("In force", "Refuse", "Too few months");
            assertThat(maya.page().getByText("Withdraw it").count()).isZero();
            maya.presses(GO_ON).reads("Withdraw it").findsNoBarrier();
        }
    }

    @Test
    void an_answer_that_was_changed_stands_beside_what_was_to_be_agreed() {
        String root = programme();
        String question = root + "/questions/OVER-1";
        String answer = "{\"values\":{\"OVER-1.ambition\":\"%s\",\"OVER-1.horizon\":4}}";
        api.put(question, answer.formatted("Nobody waits"));
        api.settle(root.substring("/programmes/".length()));
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            maya.opens(question + "/agree").fills("Who agreed it", "The board").dates("agreedOn", TODAY);
            api.put(question, answer.formatted("Nobody waits longer than an hour"), 0);
            api.settle(root.substring("/programmes/".length()));
            maya.presses("Agree the answer").reads("saved this while you were typing");
            maya.findsNoBarrier();
            assertThat(conflict(maya)).contains("Draft", "Agree the answer", "The board", "longer than an hour");
            maya.presses("Keep mine").reads("The answer is agreed").reads("The board");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void an_approval_stands_beside_the_one_that_was_given_first(int width, boolean script) {
        String root = programme();
        String decision = taken(root, invited(root));
        try (Person maya = Person.at(chromium, groundswell, "maya", width, script);
                Person rhys = Person.at(chromium, groundswell, "rhys")) {
            maya.opens(decision + "/approve").fills("Note", "Start in June");
            rhys.opens(decision + "/approve").fills("Note", "Two of them start in May");
            rhys.presses("Send").reads("The decision is approved.");
            maya.presses("Send")
                    .reads(RHYS + " saved this while you were typing")
                    .findsNoBarrier();
            assertThat(conflict(maya))
                    .contains("Decided", "Approve it as it stands", "Two of them start in May", "Start in June");
            assertThat(maya.page().getByText("Keep mine").count()).isZero();
            maya.presses(GO_ON).reads("Approved by");
            assertThat(maya.page().url()).isEqualTo(groundswell.web() + decision);
        }
    }

    @Test
    void one_that_was_sent_back_is_not_approved_unread_and_approved_once_it_is_written_anew() {
        String root = programme();
        CommandClient nina = invited(root);
        String decision = taken(root, nina);
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            maya.opens(decision + "/approve");
            sentBack(root, decision);
            maya.presses("Send")
                    .reads(RHYS + " saved this while you were typing")
                    .findsNoBarrier();
            assertThat(conflict(maya)).contains("To be written down", "Approve it as it stands", "Name an owner");
            assertThat(maya.page().getByText("Keep mine").count()).isZero();
            nina.post(decision + "/take", Bodies.of("/take"));
            nina.settle(root.substring("/programmes/".length()));
            maya.opens(decision + "/approve");
            sentBack(root, decision);
            nina.post(decision + "/take", Bodies.of("/take").replace("Support is thin", "Support grows in June"));
            nina.settle(root.substring("/programmes/".length()));
            maya.presses("Send")
                    .reads(NINA + " saved this while you were typing")
                    .findsNoBarrier();
            assertThat(conflict(maya)).contains("Waits for approval", "Approve it as it stands");
            maya.reads("Support grows in June").presses("Keep mine").reads("The decision is approved.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void a_group_stands_as_it_is_beside_how_it_was_to_be_withdrawn(int width, boolean script) {
        String root = programme();
        String changed = root + "/groups/" + api.create(root + "/groups", GROUP.formatted("Islands"));
        String gone = root + "/groups/" + api.create(root + "/groups", GROUP.formatted("Harbours"));
        api.settle(root.substring("/programmes/".length()));
        try (Person maya = Person.at(chromium, groundswell, "maya", width, script)) {
            maya.opens(changed + "/withdraw");
            api.put(changed, GROUP.formatted("Islands far out"), 0);
            api.settle(root.substring("/programmes/".length()));
            maya.presses("Withdraw the group").reads(MAYA + " saved this while you were typing");
            maya.findsNoBarrier();
            assertThat(conflict(maya)).contains("It is kept", "It is withdrawn", "Islands far out");
            assertThat(maya.page()
                            .locator("#conflict tbody tr:has-text('Name') td")
                            .allInnerTexts())
                    .containsExactly("Islands far out", "Islands");
            maya.presses("Keep mine").reads("The group was withdrawn.");
            maya.opens(gone + "/withdraw");
            api.post(gone + "/withdraw", "{}", 0);
            api.settle(root.substring("/programmes/".length()));
            maya.presses("Withdraw the group").reads("What they saved is the same as what you typed.");
            assertThat(maya.page().getByText("Keep mine").count()).isZero();
            maya.findsNoBarrier().presses(GO_ON).reads("No groups of sites");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void a_draft_that_was_changed_is_not_published_unseen_nor_a_version_twice(int width, boolean script) {
        String root = programme();
        CommandClient nina = invited(root);
        String instrument = instrument(root);
        try (Person maya = Person.at(chromium, groundswell, "maya", width, script)) {
            maya.opens(instrument + "/preview");
            nina.put(instrument + "/draft", draft("Is a lead named and freed?"), 0);
            nina.settle(root.substring("/programmes/".length()));
            maya.presses("Publish this version").reads(NINA + " saved this while you were typing");
            maya.findsNoBarrier();
            assertThat(conflict(maya)).contains("A draft. Rounds can", "Version 1 is published");
            assertThat(maya.page()
                            .locator("#conflict tbody tr:has-text('Items') td")
                            .allInnerTexts())
                    .containsExactly("Lead: Is a lead named and freed?", "Lead: Is a lead named?");
            assertThat(maya.page().getByText("Keep mine").count()).isZero();
            maya.presses(GO_ON).reads("as raters will see it").reads("Is a lead named and freed?");
            nina.post(instrument + "/publish", "{}", 1);
            nina.settle(root.substring("/programmes/".length()));
            maya.presses("Publish this version").reads("What they saved is the same as what you typed.");
            maya.findsNoBarrier().presses(GO_ON).reads("Version 1 is published, and rounds are opened by it.");
            assertThat(maya.page().url()).isEqualTo(groundswell.web() + instrument);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void an_instrument_that_was_changed_is_withdrawn_knowingly_and_one_that_was_withdrawn_not_again(
            int width, boolean script) {
        String root = programme();
        CommandClient nina = invited(root);
        String instrument = instrument(root);
        try (Person maya = Person.at(chromium, groundswell, "maya", width, script)) {
            maya.opens(instrument + "/withdraw").fills("Why is it withdrawn?", "Replaced");
            nina.post(instrument + "/publish", "{}", 0);
            nina.settle(root.substring("/programmes/".length()));
            maya.presses("Withdraw the instrument").reads(NINA + " saved this while you were typing");
            maya.findsNoBarrier();
            assertThat(conflict(maya)).contains("Version 1 is published", "Withdrawn: Replaced.");
            nina.post(instrument + "/withdraw", "{\"reason\":\"Nobody rates by it\"}", 1);
            nina.settle(root.substring("/programmes/".length()));
            maya.presses("Keep mine").reads("Withdrawn: Nobody rates by it.");
            assertThat(conflict(maya)).contains("Withdrawn: Nobody rates by it.", "Withdrawn: Replaced.");
            assertThat(maya.page().getByText("Keep mine").count()).isZero();
            maya.findsNoBarrier().presses(GO_ON).reads("Withdrawn: Nobody rates by it.");
            assertThat(maya.page().url()).isEqualTo(groundswell.web() + instrument);
        }
    }

    private static CommandClient invited(String root) {
        return Newcomer.invited(api, root, NINA, "programme-manager").api();
    }

    /** @return the page of a decision that waits for approval */
    private static String taken(String root, CommandClient author) {
        String path = root + "/decisions/"
                + author.create(root + "/decisions", """
                {"values":{"dec-question":"Does wave 3 start as one?","dec-evidence":1,"dec-options":[
                  {"dec-option":"Start all"},{"dec-option":"Split"}]},"asked":["%s"]}""".formatted(
                                DemoPerson.named("rhys").id()));
        new CommandClient(groundswell, "rhys").put(path + "/vote", Bodies.of("/vote"));
        author.post(path + "/take", Bodies.of("/take"));
        author.settle(root.substring("/programmes/".length()));
        return path;
    }

    private static void sentBack(String root, String decision) {
        CommandClient rhys = new CommandClient(groundswell, "rhys");
        rhys.post(decision + "/send-back", "{\"reason\":\"Name an owner\"}");
        rhys.settle(root.substring("/programmes/".length()));
    }

    /** @return the page of one with a draft and no version */
    private static String instrument(String root) {
        String path = root + "/instruments/" + api.create(root + "/instruments", Bodies.of("/instruments"));
        api.settle(root.substring("/programmes/".length()));
        return path;
    }

    private static String draft(String text) {
        return Bodies.of("/draft").replace("Is a lead named?", text);
    }

    private static String conflict(Person person) {
        return person.page().locator("#conflict").innerText();
    }

    private static void does(Person person, String action, String words) {
        person.page().locator("input[name=action][value=" + action + "]").check();
        person.page().locator("textarea[name=words]").fill(words);
        person.presses("Record it");
    }

    private static void moves(Person person, String contact) {
        person.dates("happenedOn", TODAY);
        person.page().locator("[name='ev-engaged-contact']").fill(contact);
        person.dates("ev-engaged-date", TODAY);
        person.presses("Move to Engaged");
    }

    private static String programme() {
        String programme = api.create("/programmes", "{\"name\":\"Second\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        for (String member : List.of(
                "sita:\"role\":\"site-team\",\"site\":\"N01\"",
                "tom:\"role\":\"site-team\",\"site\":\"N01\"",
                "rhys:\"role\":\"regional-lead\",\"region\":\"North\"")) {
            String[] granted = member.split(":", 2);
            api.post(
                    root + "/members",
                    "{\"person\":\"%s\",%s}"
                            .formatted(DemoPerson.named(granted[0]).id(), granted[1]));
        }
        api.settle(programme);
        return root;
    }

    private static String measure(String root) {
        return api.create(root + "/measures", Bodies.of("/measures"));
    }

    /** @return the page of the case that the program opens on two years with a shift */
    private static String signal(String root, String measure) {
        String series = root + "/measures/" + measure + "/sites/N01";
        String points = IntStream.range(0, 24)
                .mapToObj(i -> "{\"period\":\"%s\",\"numerator\":%d,\"denominator\":100}"
                        .formatted(YearMonth.of(2024, 1).plusMonths(i), (i < 12 ? 50 : 60) + i % 2))
                .collect(Collectors.joining(","));
        api.put(series + "/data-points", "{\"points\":[" + points + "]}");
        return series + "/signals/"
                + api.queryUntil(
                                root.substring("/programmes/".length()),
                                root + "/signals",
                                found -> found.path("total").asInt() > 0)
                        .at("/items/0/signalCase")
                        .asString();
    }
}
