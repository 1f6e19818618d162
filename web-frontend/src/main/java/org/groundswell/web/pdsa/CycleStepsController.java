package org.groundswell.web.pdsa;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.web.client.Order;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.CycleReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a test after its plan: started, told, studied, acted on; or withdrawn. */
@Controller
class CycleStepsController {

    private static final String STEP = Cycles.ONE + "/{step:start|happened|study|act}";
    private static final String WITHDRAW = Cycles.ONE + "/withdraw";

    private static final Map<String, Function<RecordKind, List<RecordField>>> FIELDS = Map.of(
            "start", CycleFields::start,
            "happened", CycleFields::happened,
            "study", CycleFields::study,
            "act", CycleFields::act);

    private final Cycles cycles;
    private final StepPages steps;

    CycleStepsController(Cycles cycles, StepPages steps) {
        this.cycles = cycles;
        this.steps = steps;
    }

    private record Said(Map<String, Object> values) {}

    private record Reason(@Nullable String reason) {}

    @GetMapping(STEP)
    ModelAndView step(@PathVariable String p, @PathVariable String c, @PathVariable String step) {
        Cycles.Opened opened = cycles.openForRunners(p, c);
        Form form = steps.empty(key(p, c, step)).seeing(opened.cycle().version());
        fields(opened.page(), step).fill(form, opened.detail().values());
        if (step.equals("happened")) {
            form.withDate("values." + CycleFields.END, opened.cycle().ends());
        }
        return step(opened, step, form).show(opened.page(), form);
    }

    @PostMapping(STEP)
    ModelAndView take(@PathVariable String p, @PathVariable String c, @PathVariable String step) {
        Cycles.Opened opened = cycles.openForRunners(p, c);
        Form form = steps.typed(key(p, c, step));
        Map<String, Object> values = fields(opened.page(), step).values(form);
        return steps.replace(
                opened.page(),
                form,
                step(opened, step, form),
                Order.post(Cycles.ONE + "/" + step, p, c).body(new Said(values)).ifMatch(form.given(Form.VERSION)),
                () -> saved(opened, p, step),
                "pdsa.done." + step,
                opened.path());
    }

    @GetMapping(WITHDRAW)
    ModelAndView withdrawing(@PathVariable String p, @PathVariable String c) {
        Cycles.Opened opened = cycles.openForRunners(p, c);
        return withdrawing(opened).show(opened.page(), steps.empty(key(p, c, "withdraw")));
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(@PathVariable String p, @PathVariable String c) {
        Cycles.Opened opened = cycles.openForRunners(p, c);
        Form form = steps.typed(key(p, c, "withdraw"));
        return steps.send(
                opened.page(),
                form,
                withdrawing(opened),
                Order.post(WITHDRAW, p, c).body(new Reason(form.given("reason"))),
                "pdsa.done.withdraw",
                opened.path());
    }

    private Saved saved(Cycles.Opened opened, String p, String step) {
        Form saved =
                fields(opened.page(), step).fill(Forms.blank(), opened.detail().values());
        return opened.saved(p, fields(opened.page(), step).boxes(saved), saved);
    }

    private RecordForm fields(PageModel page, String step) {
        List<RecordField> asked = FIELDS.getOrDefault(step, CycleFields::act).apply(cycles.kind());
        return new RecordForm(asked, RecordOffers.NONE, page.texts());
    }

    /** Its texts are named after the step: {@code pdsa.study.title}, {@code .note} and {@code .send}. */
    private StepForm step(Cycles.Opened opened, String step, Form form) {
        return of(opened, step, predicted(opened), fields(opened.page(), step).boxes(form));
    }

    private static StepForm withdrawing(Cycles.Opened opened) {
        String label = opened.page().text("pdsa.withdraw.reason");
        return of(opened, "withdraw", List.of(), List.of(StepPages.paragraphs("reason", label, null)));
    }

    private static StepForm of(Cycles.Opened opened, String step, List<RecordLine> lines, List<FieldBox> boxes) {
        PageModel page = opened.page();
        return new StepForm(
                page.text("pdsa." + step + ".title"),
                opened.cycle().aim(),
                page.text("pdsa." + step + ".note"),
                lines,
                boxes,
                page.text("pdsa." + step + ".send"),
                opened.path() + "/" + step,
                opened.path());
    }

    /** The prediction is read before every step: first to be sealed, then to be compared with. */
    private List<RecordLine> predicted(Cycles.Opened opened) {
        CycleReading.Detail detail = opened.detail();
        String label = cycles.kind()
                .field(CycleFields.PREDICTION)
                .map(RecordField::label)
                .orElse(CycleFields.PREDICTION);
        return List.of(new RecordLine(
                label, List.of(String.valueOf(detail.values().getOrDefault(CycleFields.PREDICTION, ""))), List.of()));
    }

    static String key(String p, String c, String step) {
        return "pdsa/" + p + "/" + c + "/" + step;
    }
}
