package org.groundswell.web.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in a file of sites. */
@Controller
public class ImportSitesController {

    private static final String IMPORT = "/programmes/{p}/sites/import";
    private static final String STEP = IMPORT + "/{upload}";

    private final Uploads uploads;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    ImportSitesController(Uploads uploads, CommandClient commands, Forms forms, Pages pages) {
        this.uploads = uploads;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(IMPORT)
    ModelAndView start(@PathVariable String p) {
        return page(p).show("imports/upload", start(p, pages), forms.open("import-sites/" + p));
    }

    @PostMapping(IMPORT)
    ModelAndView upload(@PathVariable String p, @RequestParam(required = false) @Nullable MultipartFile file) {
        Form form = forms.typed("import-sites/" + p);
        Optional<Upload> upload = uploads.send(p, form, file, wizard(p));
        if (upload.isEmpty()) {
            return page(p).show("imports/upload", start(p, pages), form);
        }
        forms.done(form);
        return redirect(p, upload.get().upload());
    }

    @GetMapping(STEP)
    ModelAndView columns(@PathVariable String p, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, id);
        if (upload.isEmpty()) {
            return gone(p);
        }
        ColumnGuess guess = new ColumnGuess(upload.get().columns());
        Form form = forms.open(choices(p, id))
                .with("code", guess.code().orElse(null))
                .with("name", guess.name().orElse(null))
                .with("region", guess.region().orElse(null))
                .with("wave", guess.wave().orElse(null));
        return showColumns(p, upload.get(), form);
    }

    @PostMapping(STEP)
    ModelAndView choose(@PathVariable String p, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, id);
        if (upload.isEmpty()) {
            return gone(p);
        }
        Form form = forms.typed(choices(p, id));
        form.require("code", pages.texts().text("import.error.code"));
        if (form.isRefused()) {
            return showColumns(p, upload.get(), form);
        }
        uploads.keepChoices(choices(p, id), chosen(form));
        return redirect(p, id + "/preview");
    }

    @GetMapping(STEP + "/preview")
    ModelAndView preview(@PathVariable String p, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, id);
        if (upload.isEmpty()) {
            return gone(p);
        }
        Form choices = forms.open(choices(p, id));
        return switch (report(p, id, choices)) {
            case Outcome.Refused<ImportReport>(var problem) ->
                showColumns(p, upload.get(), choices.refuse(problem, ImportSitesController::fieldOf));
            case Outcome.Accepted<ImportReport>(var report) ->
                showPreview(p, upload.get(), report, forms.open(choices(p, id) + "/commit"));
        };
    }

    @PostMapping(STEP + "/preview")
    ModelAndView commit(@PathVariable String p, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, id);
        if (upload.isEmpty()) {
            return gone(p);
        }
        Form form = forms.typed(choices(p, id) + "/commit");
        Form choices = forms.open(choices(p, id));
        String onError = form.value("onError").equals("keep-good") ? "keep-good" : "refuse-all";
        Outcome<ImportReport.Done> outcome = commands.send(
                Order.post(IMPORT, p)
                        .body(new SitesMapping.Request(
                                id, SitesMapping.of(choices::given), onError, form.given("replacing")))
                        .allowMinute(),
                ImportReport.Done.class);
        switch (outcome) {
            case Outcome.Accepted<ImportReport.Done>(var done) -> {
                commands.remember(new Receipt(done.ledger(), done.firstEntry(), done.lastEntry(), null, null, null));
                uploads.keep(wizard(p) + "/" + id + "/done", done);
                return redirect(p, id + "/result");
            }
            case Outcome.Refused<ImportReport.Done>(var problem) -> {
                return switch (report(p, id, choices)) {
                    case Outcome.Accepted<ImportReport>(var report) -> {
                        ImportViews.refuse(form, problem, report, pages.texts());
                        yield showPreview(p, upload.get(), report, form);
                    }
                    case Outcome.Refused<ImportReport>(var again) ->
                        showColumns(p, upload.get(), choices.refuse(again, ImportSitesController::fieldOf));
                };
            }
        }
    }

    @GetMapping(STEP + "/result")
    ModelAndView result(@PathVariable String p, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, id);
        Optional<ImportReport.Done> done = uploads.find(wizard(p) + "/" + id + "/done", ImportReport.Done.class);
        if (upload.isEmpty() || done.isEmpty()) {
            return gone(p);
        }
        ImportReport report = done.get().report();
        return page(p).show(
                        "imports/sites-result",
                        new ImportViews.Result(
                                upload.get(),
                                report,
                                "/programmes/" + p + "/sites",
                                path(p) + "/" + id + "/errors.csv",
                                path(p)));
    }

    @GetMapping(STEP + "/errors.csv")
    ResponseEntity<byte[]> errors(@PathVariable String p, @PathVariable("upload") String id) {
        return ImportViews.errorFile(report(p, id, forms.open(choices(p, id))), id, pages.texts());
    }

    private Outcome<ImportReport> report(String p, String id, Form choices) {
        return commands.send(
                Order.post(IMPORT + "-preview", p)
                        .body(new SitesMapping.Request(id, SitesMapping.of(choices::given), "keep-good", null))
                        .allowMinute(),
                ImportReport.class);
    }

    private ModelAndView showColumns(String p, Upload upload, Form form) {
        return page(p).show("imports/sites-columns", ImportViews.columns(upload, path(p), null), form);
    }

    private ModelAndView showPreview(String p, Upload upload, ImportReport report, Form form) {
        String here = path(p) + "/" + upload.upload();
        form.with("onError", "refuse-all").set("replacing", report.replacing());
        return page(p).show(
                        "imports/sites-preview",
                        new ImportViews.Preview(upload, report, here, here + "/errors.csv", path(p), 0),
                        form);
    }

    private PageModel page(String p) {
        return pages.in(p, null)
                .under(pages.texts().text("sites.title"), "/programmes/" + p + "/sites")
                .forManagers();
    }

    private ModelAndView gone(String p) {
        Form form = forms.open("import-sites/" + p).refuse("file", pages.texts().text("import.error.gone"));
        return page(p).show("imports/upload", start(p, pages), form);
    }

    private static ImportViews.Start start(String p, Pages pages) {
        return new ImportViews.Start(
                path(p),
                pages.texts().text("import.sites.title"),
                pages.texts().text("import.sites.about"),
                pages.texts().text("import.sites.example"));
    }

    private Optional<Upload> find(String p, String id) {
        return uploads.find(wizard(p) + "/" + id, Upload.class);
    }

    private static Map<String, List<String>> chosen(Form form) {
        Map<String, List<String>> chosen = new HashMap<>();
        for (String name : List.of("code", "name", "region", "wave")) {
            chosen.put(name, List.of(form.value(name)));
        }
        return chosen;
    }

    private static String fieldOf(String service) {
        return service.startsWith("columns.") ? service.substring("columns.".length()) : service;
    }

    private static ModelAndView redirect(String p, String below) {
        return new ModelAndView("redirect:" + path(p) + "/" + below);
    }

    private static String path(String p) {
        return "/programmes/" + p + "/sites/import";
    }

    private static String wizard(String p) {
        return "import-sites/" + p;
    }

    private static String choices(String p, String id) {
        return wizard(p) + "/" + id + "/choices";
    }
}
