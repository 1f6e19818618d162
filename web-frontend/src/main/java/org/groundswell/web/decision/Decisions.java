package org.groundswell.web.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.DecisionReading;
import org.groundswell.web.reading.MemberReading;
import org.groundswell.web.reading.People;
import org.springframework.stereotype.Component;

/** What every page of a decision needs: the decision, its fields, who can be named, and who may do what. */
@Component
class Decisions {

    static final String LIST = "/programmes/{p}/decisions";
    static final String ONE = LIST + "/{d}";

    /** Of a programme with very many members, those whom a manager asks to vote. */
    private static final List<String> VOTING_ROLES = List.of("programme-manager", "regional-lead");

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final RecordKind kind;

    Decisions(QueryClient queries, Pages pages, People people, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.kind = catalogue.record(Fields.KIND);
    }

    /** A decision and its page, at the moment asked for. */
    record Opened(PageModel page, DecisionReading.Detail detail, String path) {

        DecisionReading decision() {
            return detail.decision();
        }

        /** Where the decision's own page is, at the moment this page is read at. */
        String link() {
            return page.link(path);
        }
    }

    RecordKind kind() {
        return kind;
    }

    Opened open(String p, String d) {
        Answer<DecisionReading.Detail> answer =
                queries.read(Ask.of(ONE, p, d).asAt(pages.here().asAt()), DecisionReading.Detail.class);
        PageModel page = under(pages.in(p, answer.asAt()));
        return new Opened(page, answer.data(), page.programmePath() + "/decisions/" + d);
    }

    /** The page of a form about a decision. */
    Opened openForm(String p, String d) {
        Opened opened = open(p, d);
        return new Opened(
                opened.page().under(opened.decision().question(), opened.path()), opened.detail(), opened.path());
    }

    static PageModel under(PageModel page) {
        return page.under(page.text("decisions.title"), page.programmePath() + "/decisions");
    }

    static boolean mayDecide(PageModel page) {
        return page.live() && programme(page).isManager();
    }

    static boolean mayApprove(PageModel page, DecisionReading decision) {
        return mayFollow(page) && !me(page).equals(decision.author());
    }

    /** Whether the caller may say that conditions are met: those who may be asked to vote and so may own them. */
    static boolean mayFollow(PageModel page) {
        return page.live() && isAmongThoseWhoFollow(page);
    }

    static boolean isAmongThoseWhoFollow(PageModel page) {
        return VOTING_ROLES.stream().anyMatch(programme(page)::has);
    }

    static boolean mayVote(PageModel page, DecisionReading decision) {
        return page.live() && decision.is("voting") && decision.asked().contains(me(page));
    }

    static String me(PageModel page) {
        return Objects.requireNonNull(page.caller()).person();
    }

    static ProgrammeContext programme(PageModel page) {
        return Objects.requireNonNull(page.programme());
    }

    /** The programme's managers and regional leads, by name; only managers are told who they are. */
    List<Option> voters(PageModel page, String p) {
        if (!programme(page).isManager()) {
            return List.of();
        }
        Map<String, List<String>> roles = queries
                .readList(Ask.of("/programmes/{p}/access", p).asAt(page.here().asAt()), MemberReading.class)
                .data()
                .stream()
                .filter(member -> VOTING_ROLES.contains(member.role()))
                .collect(Collectors.groupingBy(
                        MemberReading::person,
                        LinkedHashMap::new,
                        Collectors.mapping(member -> page.text("role." + member.role()), Collectors.toList())));
        Map<String, String> names = people.names(roles.keySet());
        List<Option> options = new ArrayList<>();
        roles.forEach((person, its) -> options.add(new Option(
                person,
                names.getOrDefault(person, page.text("person.unknown")),
                String.join(", ", its.stream().distinct().toList()))));
        options.sort(Comparator.comparing(Option::label));
        return options;
    }

    /** Decisions that a further one may replace. */
    List<Option> replaceable(String p) {
        return queries
                .read(Ask.of(LIST, p).with("state", "decided").with("size", 1000), DecisionReading.Page.class)
                .data()
                .items()
                .stream()
                .filter(decision -> decision.is("approved"))
                .map(decision -> new Option(decision.decision(), decision.question()))
                .toList();
    }

    static RecordOffers offers(List<Option> voters, List<Option> replaceable) {
        return new RecordOffers(voters, List.of(), List.of(), Map.of(Fields.KIND, replaceable));
    }
}
