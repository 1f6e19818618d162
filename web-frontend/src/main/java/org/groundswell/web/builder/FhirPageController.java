package org.groundswell.web.builder;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A published version as a FHIR questionnaire, and a draft from one. */
@Controller
class FhirPageController {

    private static final String IMPORT = InstrumentsPageController.INSTRUMENTS + "/import";

    private final BuilderPages builder;
    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    FhirPageController(BuilderPages builder, QueryClient queries, CommandClient commands, Forms forms, Pages pages) {
        this.builder = builder;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(InstrumentsPageController.INSTRUMENT + "/versions/{n}/questionnaire.fhir.json")
    void questionnaire(
            @PathVariable String p, @PathVariable String i, @PathVariable String n, HttpServletResponse response)
            throws IOException {
        response.setContentType(FhirForm.FHIR.toString());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"questionnaire-" + i + "-" + n + ".fhir.json\"");
        queries.file(
                Ask.of(InstrumentsPageController.INSTRUMENT + "/versions/{n}/fhir", p, i, n)
                        .asAt(pages.here().asAt()),
                FhirForm.FHIR,
                response.getOutputStream());
    }

    @GetMapping(IMPORT)
    ModelAndView form(@PathVariable String p) {
        return show(p, forms.open(key(p)));
    }

    @PostMapping(IMPORT)
    ModelAndView take(@PathVariable String p, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Form form = forms.typed(key(p));
        byte[] resource = FhirForm.given(form, file);
        if (resource == null) {
            return show(p, form.refuse(FhirForm.FIELD, pages.texts().text("instrument.import.none")));
        }
        Outcome<Receipt> outcome =
                commands.send(FhirForm.order(Order.post(InstrumentsPageController.INSTRUMENTS + "/fhir", p), resource));
        return switch (outcome) {
            case Outcome.Refused<Receipt>(var problem) -> show(p, FhirForm.refuse(form, problem, pages.texts()));
            case Outcome.Accepted<Receipt>(var receipt) -> {
                forms.done(form);
                pages.tellDone("instrument.imported");
                yield new ModelAndView("redirect:" + InstrumentsPageController.instruments(p) + "/"
                        + Objects.requireNonNull(receipt.id()));
            }
        };
    }

    private ModelAndView show(String p, Form form) {
        String path = InstrumentsPageController.instruments(p);
        return builder.forBuilders(p).show("builder/import", new BuilderView.Import(path + "/import", path), form);
    }

    private static String key(String p) {
        return BuilderPages.key(p, "import");
    }
}
