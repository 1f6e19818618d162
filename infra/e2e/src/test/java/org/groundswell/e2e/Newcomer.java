package org.groundswell.e2e;

import com.microsoft.playwright.Page;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who is none of the demo people: invited to a programme, and signed in once, with a password of their own from then on.
 *
 * @param id their person id
 * @param api what they script with
 */
record Newcomer(String id, CommandClient api) {

    private static final String PASSWORD = "Harbour-clinic-5";

    /** @param root the programme's path */
    static Newcomer invited(CommandClient by, String root, String name, String role) {
        RunningGroundswell groundswell = RunningGroundswell.shared();
        String email = "newcomer.%d@example.org".formatted(System.nanoTime());
        JsonNode invited = by.post(
                root + "/members", "{\"email\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"}".formatted(email, name, role));
        signsInFirst(groundswell, email, invited.path("temporaryPassword").asString());
        return new Newcomer(invited.path("id").asString(), new CommandClient(groundswell, email, PASSWORD));
    }

    private static void signsInFirst(RunningGroundswell groundswell, String email, String temporary) {
        try (var window = Chromium.shared().window(1280, 900, true)) {
            Page page = window.newPage();
            page.navigate(groundswell.web() + "/programmes");
            page.locator("#username").fill(email);
            page.locator("#password").fill(temporary);
            page.locator("#kc-login").click();
            page.locator("#password-new").fill(PASSWORD);
            page.locator("#password-confirm").fill(PASSWORD);
            page.locator("[type=submit]").first().click();
            page.waitForURL(groundswell.web() + "/**");
        }
    }
}
