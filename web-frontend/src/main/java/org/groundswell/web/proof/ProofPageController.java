package org.groundswell.web.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.HistoryReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How far the history is sealed, and what to take away. A past page offers the same, because a checkpoint of today proves every
 * entry of then.
 */
@Controller
class ProofPageController {

    private static final String FORM = "proof";

    private final Pages pages;
    private final Forms forms;
    private final QueryClient queries;
    private final CommandClient commands;

    ProofPageController(Pages pages, Forms forms, QueryClient queries, CommandClient commands) {
        this.pages = pages;
        this.forms = forms;
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping("/programmes/{p}/history/proof")
    ModelAndView show(@PathVariable String p) {
        Answer<HistoryReading> history = queries.read(
                Ask.of("/programmes/{p}/history", p).asAt(pages.here().asAt()).with("size", 1), HistoryReading.class);
        ProofReading proof = commands.read(Ask.of("/programmes/{p}/proof", p), ProofReading.class);
        PageModel page =
                pages.in(p, history.asAt()).under(pages.texts().text("history.title"), "/programmes/" + p + "/history");
        return page.show("proof/proof", view(page, proof, newest(history)), forms.typed(FORM));
    }

    @GetMapping("/programmes/{p}/history/proof/pack")
    void pack(@PathVariable String p, HttpServletResponse response) {
        commands.download(Ask.of("/programmes/{p}/proof/pack", p), response);
    }

    @GetMapping("/programmes/{p}/history/proof/site-pack")
    void sitePack(@PathVariable String p, @RequestParam String site, HttpServletResponse response) {
        commands.download(Ask.of("/programmes/{p}/proof/sites/{site}/pack", p, known(site)), response);
    }

    @GetMapping("/programmes/{p}/history/proof/receipt")
    void receipt(@PathVariable String p, @RequestParam String entry, HttpServletResponse response) {
        commands.download(Ask.of("/programmes/{p}/proof/receipts/{entry}", p, known(entry.replace(",", ""))), response);
    }

    /** What was left empty is asked for as something that is not there, and answered as such. */
    private static String known(String typed) {
        return typed.isBlank() ? "-" : typed.strip();
    }

    private static String newest(Answer<HistoryReading> history) {
        List<HistoryReading.Entry> items = history.data().items();
        return items.isEmpty() ? "" : Long.toString(items.getFirst().entry());
    }

    private ProofView view(PageModel page, ProofReading proof, String newest) {
        ProgrammeContext programme = Objects.requireNonNull(page.programme(), "A page within a programme");
        boolean whole = programme.isManager() || programme.isAuditor();
        ProofReading.Checkpoint checkpoint = proof.checkpoint();
        ProofReading.Witness witness = proof.witness();
        String asked = page.here().value("entry");
        return new ProofView(
                finding(page, proof),
                proof.refused(),
                proof.head(),
                checkpoint == null
                        ? null
                        : new ProofView.Checkpoint(checkpoint.size(), checkpoint.root(), checkpoint.signedAt()),
                witness == null ? null : new ProofView.Witness(witness.name(), witness.size(), witness.signedAt()),
                proof.key(),
                whole,
                sites(programme),
                asked == null ? newest : asked,
                proof.key() == null ? null : "java -jar verifier.jar verify FILE --key '" + proof.key() + "'",
                former(proof));
    }

    private static List<ProofView.Former> former(ProofReading proof) {
        List<ProofReading.Former> former = proof.former();
        return former == null
                ? List.of()
                : former.stream()
                        .map(one -> new ProofView.Former(one.key(), one.size(), one.note()))
                        .toList();
    }

    private static String finding(PageModel page, ProofReading proof) {
        if (proof.refused() != null) {
            return page.text("proof.finding.refused");
        }
        if (proof.key() == null) {
            return page.text("proof.finding.none");
        }
        return proof.waiting() == 0
                ? page.text("proof.finding.sealed", proof.head())
                : page.text("proof.finding.waiting", proof.waiting());
    }

    private static List<Option> sites(ProgrammeContext programme) {
        return programme.roles().stream()
                .map(ProgrammeContext.Membership::site)
                .filter(Objects::nonNull)
                .map(site -> new Option(site, site))
                .toList();
    }
}
