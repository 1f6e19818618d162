package org.groundswell.web.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Programmes;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Exports programmes and imports them. The transfer key is made up when the page is shown, and kept nowhere. */
@Controller
class TransferPageController {

    private static final String FORM = "transfer/import";
    private static final ImportView IMPORT = new ImportView(256);
    private static final int KEY_BYTES = 32;
    private static final MediaType GZIP = new MediaType("application", "gzip");

    private final Pages pages;
    private final Forms forms;
    private final CommandClient commands;
    private final Programmes programmes;
    private final People people;
    private final SecureRandom random = new SecureRandom();

    TransferPageController(Pages pages, Forms forms, CommandClient commands, Programmes programmes, People people) {
        this.pages = pages;
        this.forms = forms;
        this.commands = commands;
        this.programmes = programmes;
        this.people = people;
    }

    /** @param report what came in */
    private record Imported(@Nullable Report report) {}

    private record Report(long entries, List<String> erasedThere) {}

    private record Wish(String programme, @Nullable String transferKey) {}

    @GetMapping("/transfers")
    ModelAndView list() {
        PageModel page = page();
        TransfersReading reading = commands.read(Ask.of("/transfers"), TransfersReading.class);
        Map<String, String> names = programmeNames();
        Map<String, String> whose = people.names(
                reading.moves().stream().map(TransfersReading.Move::by).toList());
        return page.show(
                "transfer/transfers",
                new TransfersView(
                        reading.programmes().stream()
                                .map(one -> new TransfersView.Programme(
                                        one.programme(), names.get(one.programme()), one.entries(), one.sealed()))
                                .toList(),
                        reading.moves().stream()
                                .map(move -> new TransfersView.Move(
                                        move.kind(),
                                        names.getOrDefault(move.programme(), move.programme()),
                                        move.entries(),
                                        move.at(),
                                        whose.getOrDefault(move.by(), page.text("access.nameless", move.by())),
                                        move.key()))
                                .toList()));
    }

    @GetMapping("/transfers/{p}/export")
    ModelAndView prepare(@PathVariable String p) {
        return page().under(title(), "/transfers").show("transfer/export", view(p), forms.open(key(p)));
    }

    /** The answer is the file; a page only where there is none. */
    @PostMapping("/transfers/{p}/export")
    @Nullable
    ModelAndView export(@PathVariable String p, HttpServletResponse response) {
        PageModel page = page().under(title(), "/transfers");
        Form form = forms.typed(key(p));
        Order order = Order.post("/transfers/exports")
                .body(new Wish(p, form.given("transferKey")))
                .allowHalfAnHour();
        Optional<Problem> problem = commands.download(order, response);
        return problem.map(wrong -> page.show("transfer/export", view(p), form.refuse(wrong, field -> "")))
                .orElse(null);
    }

    @GetMapping("/transfers/import")
    ModelAndView ask() {
        return page().under(title(), "/transfers").show("transfer/import", IMPORT, forms.open(FORM));
    }

    @PostMapping("/transfers/import")
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file) {
        PageModel page = page().under(title(), "/transfers");
        Form form = forms.typed(FORM);
        if (file == null || file.isEmpty()) {
            form.refuse("file", page.text("transfers.import.fileMissing"));
        }
        form.require("key", page.text("transfers.import.keyMissing"));
        form.require("transferKey", page.text("transfers.import.transferKeyMissing"));
        if (file == null || form.isRefused()) {
            return page.show("transfer/import", IMPORT, form);
        }
        Order order = Order.post("/transfers/imports").stream(file.getResource(), GZIP)
                .header("Log-Key", oneLine(form.value("key")))
                .header("Transfer-Key", oneLine(form.value("transferKey")))
                .allowHalfAnHour();
        return switch (commands.send(order, Imported.class)) {
            case Outcome.Accepted<Imported>(Imported imported) -> {
                forms.done(form);
                tell(imported.report());
                yield new ModelAndView("redirect:/transfers");
            }
            case Outcome.Refused<Imported>(Problem problem) ->
                page.show("transfer/import", IMPORT, form.refuse(problem));
        };
    }

    private void tell(@Nullable Report report) {
        if (report == null || report.erasedThere().isEmpty()) {
            pages.tellDone("transfers.import.done", report == null ? 0 : report.entries());
        } else {
            pages.tellDone("transfers.import.doneErased", report.entries(), String.join(", ", report.erasedThere()));
        }
    }

    /** A header holds neither line ends nor characters beyond ASCII, and no key has any. */
    private static String oneLine(String typed) {
        return typed.replaceAll("[^\\x21-\\x7e]", "");
    }

    private ExportView view(String programme) {
        TransfersReading reading = commands.read(Ask.of("/transfers"), TransfersReading.class);
        TransfersReading.Programme found = reading.programmes().stream()
                .filter(one -> one.programme().equals(programme))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new ExportView(
                programme,
                programmeNames().getOrDefault(programme, programme),
                found.sealed(),
                Base64.getEncoder().encodeToString(key),
                found.key());
    }

    private Map<String, String> programmeNames() {
        List<ProgrammeContext> known = programmes.all();
        return known.stream().collect(Collectors.toMap(ProgrammeContext::id, ProgrammeContext::name, (one, _) -> one));
    }

    private String title() {
        return pages.texts().text("transfers.title");
    }

    private PageModel page() {
        PageModel page = pages.plain();
        if (page.caller() == null || !page.caller().isAdministrator()) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page.under(page.text("nav.operations"), "/operations");
    }

    private static String key(String programme) {
        return "export/" + programme;
    }
}
