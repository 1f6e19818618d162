package org.groundswell.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.groundswell.web.decision.DecisionViews.Link;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.DecisionReading;

/** What happens next to a decision, and what of it the caller may do. */
final class DecisionActions {

    private final Decisions.Opened opened;
    private final PageModel page;
    private final DecisionReading decision;

    DecisionActions(Decisions.Opened opened) {
        this.opened = opened;
        this.page = opened.page();
        this.decision = opened.decision();
    }

    /** Where it stands and who is to do what, in a sentence. */
    String next(UnaryOperator<String> names) {
        if (decision.is("taken") && decision.author() != null) {
            return page.text("decision.next.taken", names.apply(decision.author()));
        }
        if (decision.is("revealed")) {
            return page.text("decision.next.revealed", names.apply(decision.opener()));
        }
        if (decision.is("approved")) {
            return decision.review() == null
                    ? page.text("decision.next.approved.over", decision.conditionsOpen())
                    : page.text(
                            "decision.next.approved",
                            decision.conditionsOpen(),
                            page.texts().date(decision.review()));
        }
        return page.text("decision.next." + decision.status());
    }

    /** What the decision waits for, as far as the caller may do it. */
    List<Link> offered() {
        List<Link> links = new ArrayList<>();
        if (Decisions.mayVote(page, decision)) {
            links.add(link(
                    decision.voters().contains(Decisions.me(page)) ? "decision.do.voteAgain" : "decision.do.vote",
                    "/vote"));
        }
        if (Decisions.mayDecide(page) && decision.is("revealed")) {
            links.add(link("decision.do.take", "/take"));
        }
        if (decision.is("taken") && Decisions.mayApprove(page, decision)) {
            links.add(link("decision.do.approve", "/approve"));
        }
        return links;
    }

    /** What may be done besides. */
    List<Link> quiet() {
        List<Link> links = new ArrayList<>();
        if (!Decisions.mayDecide(page)) {
            return links;
        }
        if (decision.is("voting") && decision.opener().equals(Decisions.me(page))) {
            links.add(link("decision.do.close", "/close-vote"));
        }
        if (decision.is("approved")) {
            links.add(link("decision.do.outcome", "/outcome"));
            links.add(new Link(
                    page.text("decision.do.replace"),
                    page.programmePath() + "/decisions/new?replaces=" + decision.decision()));
            links.add(new Link(
                    page.text("action.fromHere"),
                    page.programmePath() + "/actions/new?from=decision&ref=" + decision.decision()));
        }
        if (decision.is("voting") || decision.is("revealed") || decision.is("taken")) {
            links.add(link("decision.do.withdraw", "/withdraw"));
        }
        return links;
    }

    private Link link(String key, String below) {
        return new Link(page.text(key), opened.path() + below);
    }
}
