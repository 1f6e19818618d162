package org.groundswell.web.imports;

import java.util.Optional;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.MeasureReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in a file of figures for one measure. */
@Controller
public class ImportFiguresController {

    private static final String IMPORT = "/programmes/{p}/measures/{m}/import";
    private static final String FIGURES = "/programmes/{p}/measures/{m}/figures";
    private static final String STEP = IMPORT + "/{upload}";

    private final Uploads uploads;
    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    ImportFiguresController(Uploads uploads, QueryClient queries, CommandClient commands, Forms forms, Pages pages) {
        this.uploads = uploads;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(IMPORT)
    ModelAndView start(@PathVariable String p, @PathVariable String m) {
        return page(p, m).show("imports/upload", start(p, m, pages), forms.open("import-figures/" + p + "/" + m));
    }

    @PostMapping(IMPORT)
    ModelAndView upload(
            @PathVariable String p,
            @PathVariable String m,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        Form form = forms.typed("import-figures/" + p + "/" + m);
        Optional<Upload> upload = uploads.send(p, form, file, wizard(p, m));
        if (upload.isEmpty()) {
            return page(p, m).show("imports/upload", start(p, m, pages), form);
        }
        forms.done(form);
        return redirect(p, m, upload.get().upload());
    }

    @GetMapping(STEP)
    ModelAndView columns(@PathVariable String p, @PathVariable String m, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, m, id);
        if (upload.isEmpty()) {
            return gone(p, m);
        }
        Form form = FiguresColumns.guessed(forms.open(choices(p, m, id)), upload.get(), measure(p, m));
        return showColumns(p, m, upload.get(), form);
    }

    @PostMapping(STEP)
    ModelAndView choose(@PathVariable String p, @PathVariable String m, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, m, id);
        if (upload.isEmpty()) {
            return gone(p, m);
        }
        Form form = forms.typed(choices(p, m, id));
        FiguresColumns.check(form, measure(p, m), pages.texts());
        if (form.isRefused()) {
            return showColumns(p, m, upload.get(), form);
        }
        uploads.keepChoices(choices(p, m, id), FiguresColumns.chosen(form));
        return redirect(p, m, id + "/preview");
    }

    @GetMapping(STEP + "/preview")
    ModelAndView preview(@PathVariable String p, @PathVariable String m, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, m, id);
        if (upload.isEmpty()) {
            return gone(p, m);
        }
        Form choices = forms.open(choices(p, m, id));
        return switch (report(p, m, id, choices)) {
            case Outcome.Refused<ImportReport>(var problem) ->
                showColumns(p, m, upload.get(), choices.refuse(problem, FiguresColumns::fieldOf));
            case Outcome.Accepted<ImportReport>(var report) ->
                showPreview(p, m, upload.get(), report, forms.open(choices(p, m, id) + "/commit"));
        };
    }

    @PostMapping(STEP + "/preview")
    ModelAndView commit(@PathVariable String p, @PathVariable String m, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, m, id);
        if (upload.isEmpty()) {
            return gone(p, m);
        }
        Form form = forms.typed(choices(p, m, id) + "/commit");
        Form choices = forms.open(choices(p, m, id));
        String onError = form.value("onError").equals("keep-good") ? "keep-good" : "refuse-all";
        Outcome<ImportReport.Done> outcome = commands.send(
                Order.post(FIGURES + "/import", p, m)
                        .body(new FiguresMapping.Request(
                                id,
                                FiguresMapping.of(choices::given),
                                onError,
                                form.given("correctionReason"),
                                form.given("replacing")))
                        .allowMinute(),
                ImportReport.Done.class);
        switch (outcome) {
            case Outcome.Accepted<ImportReport.Done>(var done) -> {
                commands.remember(new Receipt(done.ledger(), done.firstEntry(), done.lastEntry(), null, null, null));
                uploads.keep(wizard(p, m) + "/" + id + "/done", done);
                return redirect(p, m, id + "/result");
            }
            case Outcome.Refused<ImportReport.Done>(var problem) -> {
                return switch (report(p, m, id, choices)) {
                    case Outcome.Accepted<ImportReport>(var report) -> {
                        ImportViews.refuse(form, problem, report, pages.texts());
                        yield showPreview(p, m, upload.get(), report, form);
                    }
                    case Outcome.Refused<ImportReport>(var again) ->
                        showColumns(p, m, upload.get(), choices.refuse(again, FiguresColumns::fieldOf));
                };
            }
        }
    }

    @GetMapping(STEP + "/result")
    ModelAndView result(@PathVariable String p, @PathVariable String m, @PathVariable("upload") String id) {
        Optional<Upload> upload = find(p, m, id);
        Optional<ImportReport.Done> done = uploads.find(wizard(p, m) + "/" + id + "/done", ImportReport.Done.class);
        if (upload.isEmpty() || done.isEmpty()) {
            return gone(p, m);
        }
        ImportReport report = done.get().report();
        return page(p, m)
                .show(
                        "imports/figures-result",
                        new ImportViews.Result(
                                upload.get(),
                                report,
                                "/programmes/" + p + "/measures/" + m,
                                path(p, m) + "/" + id + "/errors.csv",
                                path(p, m)));
    }

    @GetMapping(STEP + "/errors.csv")
    ResponseEntity<byte[]> errors(@PathVariable String p, @PathVariable String m, @PathVariable("upload") String id) {
        return ImportViews.errorFile(report(p, m, id, forms.open(choices(p, m, id))), id, pages.texts());
    }

    private Outcome<ImportReport> report(String p, String m, String id, Form choices) {
        return commands.send(
                Order.post(FIGURES + "/import-preview", p, m)
                        .body(new FiguresMapping.Request(
                                id,
                                FiguresMapping.of(choices::given),
                                "keep-good",
                                pages.texts().text("import.preview.reason"),
                                null))
                        .allowMinute(),
                ImportReport.class);
    }

    private ModelAndView showColumns(String p, String m, Upload upload, Form form) {
        return page(p, m).show("imports/figures-columns", ImportViews.columns(upload, path(p, m), measure(p, m)), form);
    }

    private ModelAndView showPreview(String p, String m, Upload upload, ImportReport report, Form form) {
        String here = path(p, m) + "/" + upload.upload();
        form.with("onError", "refuse-all").set("replacing", report.replacing());
        return page(p, m)
                .show(
                        "imports/figures-preview",
                        new ImportViews.Preview(
                                upload, report, here, here + "/errors.csv", path(p, m), report.corrected()),
                        form);
    }

    private PageModel page(String p, String m) {
        String measures = "/programmes/" + p + "/measures";
        return pages.in(p, null)
                .under(pages.texts().text("measures.title"), measures)
                .under(measure(p, m).name(), measures + "/" + m)
                .forManagers();
    }

    private MeasureReading measure(String p, String m) {
        return queries.read(Ask.of("/programmes/{p}/measures/{m}", p, m), MeasureReading.class)
                .data();
    }

    private ModelAndView gone(String p, String m) {
        Form form = forms.open("import-figures/" + p + "/" + m)
                .refuse("file", pages.texts().text("import.error.gone"));
        return page(p, m).show("imports/upload", start(p, m, pages), form);
    }

    private static ImportViews.Start start(String p, String m, Pages pages) {
        return new ImportViews.Start(
                path(p, m),
                pages.texts().text("import.figures.title"),
                pages.texts().text("import.figures.about"),
                pages.texts().text("import.figures.example"));
    }

    private Optional<Upload> find(String p, String m, String id) {
        return uploads.find(wizard(p, m) + "/" + id, Upload.class);
    }

    private static ModelAndView redirect(String p, String m, String below) {
        return new ModelAndView("redirect:" + path(p, m) + "/" + below);
    }

    private static String path(String p, String m) {
        return "/programmes/" + p + "/measures/" + m + "/import";
    }

    private static String wizard(String p, String m) {
        return "import-figures/" + p + "/" + m;
    }

    private static String choices(String p, String m, String id) {
        return wizard(p, m) + "/" + id + "/choices";
    }
}
