package org.groundswell.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.groundswell.web.assessment.AssessPages.Opened;
import org.groundswell.web.builder.FhirForm;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What a site answered as a FHIR questionnaire response, and one's own ratings from one. */
@Controller
public class ResponsePageController {

    private static final String PATH = "/programmes/{p}/rounds/{r}/sites/{code}/fhir";

    private final AssessPages assessments;
    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    ResponsePageController(
            AssessPages assessments, QueryClient queries, CommandClient commands, Forms forms, Pages pages) {
        this.assessments = assessments;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    /**
     * @param path of the assessment
     * @param mayRate whether the caller may give ratings here and now
     */
    public record ResponseView(String title, String path, String agreedUrl, String mineUrl, boolean mayRate) {}

    @GetMapping(PATH)
    ModelAndView page(@PathVariable String p, @PathVariable String r, @PathVariable String code) {
        return show(assessments.open(p, r, code), forms.open(key(p, r, code)));
    }

    @GetMapping(PATH + "/{of}.fhir.json")
    void response(
            @PathVariable String p,
            @PathVariable String r,
            @PathVariable String code,
            @PathVariable String of,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(FhirForm.FHIR.toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"response-" + r + "-" + code + ".fhir.json\"");
        queries.file(
                Ask.of(PATH, p, r, code).with("of", of).asAt(pages.here().asAt()),
                FhirForm.FHIR,
                response.getOutputStream());
    }

    @PostMapping(PATH)
    ModelAndView take(
            @PathVariable String p,
            @PathVariable String r,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Form form = forms.typed(key(p, r, code));
        byte[] resource = FhirForm.given(form, file);
        if (resource == null) {
            return show(
                    assessments.open(p, r, code),
                    form.refuse(FhirForm.FIELD, pages.texts().text("response.none")));
        }
        Outcome<Receipt> outcome = commands.send(FhirForm.order(Order.post(PATH, p, r, code), resource));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(assessments.open(p, r, code), FhirForm.refuse(form, problem, pages.texts()));
        }
        forms.done(form);
        pages.tellDone("response.imported");
        return new ModelAndView("redirect:" + AssessPages.path(p, r, code));
    }

    private static ModelAndView show(Opened opened, Form form) {
        PageModel page =
                opened.page().under(opened.view().site().name(), opened.view().path());
        String path = opened.view().path();
        return page.show(
                "assessment/response",
                new ResponseView(
                        page.text("response.title", opened.view().site().name()),
                        path,
                        page.link(path + "/fhir/agreed.fhir.json"),
                        page.link(path + "/fhir/mine.fhir.json"),
                        opened.view().mayRate()),
                form);
    }

    private static String key(String p, String r, String code) {
        return "response/" + p + "/" + r + "/" + code;
    }
}
