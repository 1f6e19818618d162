package org.groundswell.web.trial;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.Direction;
import org.groundswell.domain.statistics.FigureKind;
import org.groundswell.domain.statistics.RuleSet;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.figure.ChartCsv;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.figure.Png;
import org.groundswell.web.figure.Words;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Try your data: rows in, the right chart out, nothing stored. What was sent stands in the form again, and only there. */
@Controller
class TrialPageController {

    private static final String PATH = "/try";

    private final CommandClient commands;
    private final TrialCharts charts;
    private final Forms forms;
    private final Pages pages;

    TrialPageController(CommandClient commands, TrialCharts charts, Forms forms, Pages pages) {
        this.commands = commands;
        this.charts = charts;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView start() {
        return show(TrialWish.usual(forms.typed("try")), null, null);
    }

    /** Nothing is returned where the answer is a file. */
    @PostMapping(PATH)
    @Nullable
    ModelAndView look(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response)
            throws IOException {
        Form form = TrialWish.usual(forms.typed("try"));
        TrialTable table = null;
        TrialChart chart = null;
        try {
            table = read(form, file).orElse(null);
            chart = table == null ? null : charts.draw(table, form).orElse(null);
        } catch (Unavailable silent) {
            form.refuse(told(503, pages.texts().text("trial.error.unavailable")));
        }
        if (chart == null) {
            return show(form, table, null);
        }
        return switch (form.value("as")) {
            case "csv" -> file(response, "try.csv", "text/csv;charset=UTF-8", csv(chart));
            case "png" -> file(response, "try.png", "image/png", Png.of(chart.chart(), words()));
            default -> show(form, table, chart);
        };
    }

    /** Reads what was sent or pasted; nothing where the form was refused. */
    private Optional<TrialTable> read(Form form, @Nullable MultipartFile file) {
        MultipartFile sent = file == null || file.isEmpty() ? null : file;
        String pasted = form.value("pasted");
        if (sent == null && pasted.isEmpty()) {
            form.refuse("pasted", pages.texts().text("trial.error.nothing"));
            return Optional.empty();
        }
        Order order = Order.post("/tables");
        try {
            Outcome<TrialTable> outcome = commands.send(
                    sent == null ? order.text(pasted + "\n") : order.file(sent.getResource()), TrialTable.class);
            return switch (outcome) {
                case Outcome.Accepted<TrialTable>(TrialTable table) -> {
                    if (sent != null) {
                        form.set("pasted", table.pasted());
                    }
                    yield Optional.of(table);
                }
                case Outcome.Refused<TrialTable>(Problem problem) -> {
                    form.refuse(problem, field -> sent == null ? "pasted" : "file");
                    yield Optional.empty();
                }
            };
        } catch (Refusal refusal) {
            if (refusal.problem().status() != 429) {
                throw refusal;
            }
            form.refuse(told(429, refusal.problem().sentence()));
            return Optional.empty();
        }
    }

    private static Problem told(int status, String sentence) {
        return new Problem(null, null, status, sentence, null, null, List.of(), null, null);
    }

    private static byte[] csv(TrialChart chart) {
        return ChartCsv.of(chart.chart().table()).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable ModelAndView file(HttpServletResponse response, String name, String type, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(content);
        return null;
    }

    private ModelAndView show(Form form, @Nullable TrialTable table, @Nullable TrialChart chart) {
        PageModel page = pages.plain();
        Texts texts = page.texts();
        List<Option> columns = columns(form, table).stream()
                .map(column -> new Option(column, column))
                .toList();
        TrialView view = new TrialView(
                columns,
                table == null ? List.of() : table.notices(),
                choices(texts),
                chart == null ? null : result(chart, texts));
        return page.show("trial/try", view, form);
    }

    /** Those of the table; where it could not be read, those that were chosen before. */
    private static List<String> columns(Form form, @Nullable TrialTable table) {
        return table != null
                ? table.columns()
                : TrialColumns.FIELDS.stream()
                        .map(form::value)
                        .filter(column -> !column.isEmpty())
                        .distinct()
                        .toList();
    }

    private TrialView.Result result(TrialChart chart, Texts texts) {
        return new TrialView.Result(
                FigureView.of(chart.chart(), words(), null, null).exploring(words()),
                texts.text("trial.chart." + chart.word()),
                chart.reasons());
    }

    private static TrialView.Choices choices(Texts texts) {
        return new TrialView.Choices(
                options(texts, "trial.question.", Stream.of(TrialWish.OVER_TIME, TrialWish.BETWEEN_SITES)),
                options(texts, "trial.direction.", Direction.words().stream()),
                options(
                        texts,
                        "trial.figures.",
                        Stream.concat(Stream.of(TrialWish.SUGGEST), FigureKind.words().stream())),
                options(
                        texts,
                        "trial.chart.",
                        Stream.concat(Stream.of(TrialWish.SUGGEST, TrialWish.RUN), ChartKind.words().stream())),
                options(texts, "trial.rules.", RuleSet.words().stream()),
                options(texts, "trial.overdispersion.", TrialWish.OVERDISPERSION.stream()));
    }

    private static List<Option> options(Texts texts, String keys, Stream<String> words) {
        return words.map(word -> new Option(word, texts.text(keys + word))).toList();
    }

    private Words words() {
        return pages.texts()::text;
    }
}
