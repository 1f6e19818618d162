package org.groundswell.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Looks for faults of accessibility, by all rules that axe has by default. Only what was found comes back: telling of all that is sound,
 * node by node, and putting parts of pages in frames together, which no page has, takes longer than the looking.
 */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final String LOOK = """
            async () => {
              if (document.querySelector('iframe, frame')) {
                return ['a frame, which is not looked into'];
              }
              const found = await axe.run(document, {resultTypes: ['violations']});
              return found.violations.map(rule => `${rule.id}: ${rule.help} ` +
                rule.nodes.slice(0, 3).map(node => node.html).join(' '));
            }""";

    private Axe() {}

    /** Each fault in one line: the rule, what it asks, and the first that do not do it. */
    static List<String> faults(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
    }
}
