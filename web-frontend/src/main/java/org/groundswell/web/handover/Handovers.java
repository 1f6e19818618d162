package org.groundswell.web.handover;

import java.util.List;
import java.util.Map;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.HandoverReading;
import org.springframework.stereotype.Component;

/** Reads one site's handover, and says who may do what with it. */
@Component
class Handovers {

    static final String ONE = "/programmes/{p}/sites/{code}/handover";

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;

    Handovers(QueryClient queries, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
    }

    /** A site's handover in its frame. */
    record Opened(PageModel page, HandoverReading.Detail detail) {

        String path() {
            return page.programmePath() + "/sites/" + detail.site().code() + "/handover";
        }

        /** Whether the caller may judge criteria and record checks, and the page is live. */
        boolean mayJudge() {
            return page.live() && judges();
        }

        /** Whether the caller may accept gaps and say when support ends, and the page is live. */
        boolean mayStepBack() {
            return page.live() && stepsBack();
        }

        private boolean judges() {
            ProgrammeContext programme = page.programme();
            return programme != null
                    && programme.mayEnterFor(detail.site().code(), detail.site().region());
        }

        private boolean stepsBack() {
            ProgrammeContext programme = page.programme();
            return programme != null
                    && (programme.isManager() || programme.leads(detail.site().region()));
        }
    }

    Handover content() {
        return catalogue.handover();
    }

    RecordKind kind() {
        return catalogue.record(Handover.KIND);
    }

    Opened open(String p, String code) {
        Answer<HandoverReading.Detail> answer =
                queries.read(Ask.of(ONE, p, code).asAt(pages.here().asAt()), HandoverReading.Detail.class);
        PageModel page = pages.in(p, answer.asAt())
                .under(pages.texts().text("handover.title"), "/programmes/" + p + "/handover");
        return new Opened(page, answer.data());
    }

    /** The same below the site's page, for a form of whoever may judge; in the past the form is not offered. */
    Opened forJudging(String p, String code) {
        return refusing(below(open(p, code)), true);
    }

    Opened forSteppingBack(String p, String code) {
        return refusing(below(open(p, code)), false);
    }

    RecordOffers offers(PageModel page) {
        Caller caller = page.caller();
        return new RecordOffers(
                caller == null
                        ? List.of()
                        : List.of(new Option(caller.person(), page.text("record.me", caller.name()))),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Opened below(Opened opened) {
        return new Opened(opened.page().under(opened.detail().site().name(), opened.path()), opened.detail());
    }

    private static Opened refusing(Opened opened, boolean judging) {
        if (!(judging ? opened.judges() : opened.stepsBack())) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return opened;
    }
}
