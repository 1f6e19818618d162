package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** People say something to each other below an action, mention whom they mean, and take back what they should not have said. */
class CommentsTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_comment_is_made_answered_and_withdrawn_below_what_it_is_about() {
        String root = programme();
        String action = action(root);
        String rhys = DemoPerson.named("rhys").name();
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(action).reads("Nobody has commented on this yet.").findsNoBarrier();
            sita.fills("Your comment", "Will @Nobody Atall see to it?").presses("Comment");
            sita.reads("Nobody who may see this goes by “@Nobody”").findsNoBarrier();
            assertThat(sita.page().getByLabel("Your comment").inputValue()).isEqualTo("Will @Nobody Atall see to it?");
            sita.fills("Your comment", "Will @" + rhys + " see to it?").presses("Comment");
            sita.reads("Your comment is kept.").reads("Will @" + rhys + " see to it?");
            assertThat(sita.page().url()).contains(action);
            sita.presses("Comment").reads("Give your comment").findsNoBarrier();
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(action).reads("1 comment").findsNoBarrier();
            maya.follows("Choose somebody to mention from a list").findsNoBarrier();
            maya.fills("Your comment", "The ward has nobody.");
            maya.page()
                    .locator("#mention")
                    .selectOption(DemoPerson.named("sita").id());
            maya.presses("Comment").reads("2 comments, the oldest first");
            maya.reads("The ward has nobody. @" + DemoPerson.named("sita").name());
            maya.follows("Withdraw", root + "/comments").findsNoBarrier();
            maya.presses("Withdraw it").reads("Give the reason for withdrawing it");
            maya.fills("Why it is withdrawn", "Names a colleague").presses("Withdraw it");
            maya.reads("The comment is withdrawn.").reads("Names a colleague").findsNoBarrier();
            assertThat(maya.page().getByText("see to it?").count()).isZero();
            maya.opens(action + "?asAt=entry:7").reads("1 comment").reads("see to it?");
            assertThat(maya.page().locator("main form[method=post]").count()).isZero();
        }
    }

    @Test
    void a_component_and_an_answer_are_commented_on_each_on_its_own_page() {
        String root = programme();
        CommandClient api = new CommandClient(groundswell, "maya");
        String component = root + "/components/" + api.create(root + "/components", Bodies.of("/components"));
        api.put(root + "/questions/SUST-1", "{\"values\":{\"SUST-1.definition\":\"Every day\"}}");
        api.settle(root.substring("/programmes/".length()));
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            maya.opens(root + "/components").follows("Discharge call").reads("Nobody has adapted this component");
            maya.fills("Your comment", "By telephone too?").presses("Comment").reads("Your comment is kept.");
            assertThat(maya.page().url()).contains(component);
            maya.reads("By telephone too?").findsNoBarrier();
            maya.opens(root + "/questions/SUST-1");
            maya.fills("Your comment", "Said by whom?").presses("Comment").reads("Your comment is kept.");
            assertThat(maya.page().url()).contains(root + "/questions/SUST-1");
            maya.reads("Said by whom?").findsNoBarrier();
            maya.opens(root + "/questions/SUST-1?site=N01");
            assertThat(maya.page().locator("#comments").count())
                    .as("the site has no answer of its own")
                    .isZero();
        }
    }

    private static String action(String root) {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String action = maya.create(
                root + "/actions",
                "{\"site\":\"N01\",\"what\":\"Name a deputy\",\"owner\":\"%s\",\"due\":\"2199-03-01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        maya.settle(root.substring("/programmes/".length()));
        return root + "/actions/" + action;
    }

    private static String programme() {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String root = "/programmes/" + maya.create("/programmes", "{\"name\":\"Commented on\"}");
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        member(maya, root, "sita", "\"role\":\"site-team\",\"site\":\"N01\"");
        member(maya, root, "rhys", "\"role\":\"regional-lead\",\"region\":\"North\"");
        return root;
    }

    private static void member(CommandClient maya, String root, String person, String grant) {
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }
}
