package org.groundswell.web.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.adaptation.AdaptationViews.ComponentLine;
import org.groundswell.web.adaptation.AdaptationViews.Filling;
import org.groundswell.web.adaptation.AdaptationViews.Link;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.PutBack;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.reading.ComponentReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of components: what is core, what sites may reshape and how far. */
@Controller
class ComponentsController {

    private static final String NEW = Adaptations.COMPONENTS + "/new";
    private static final String ONE = Adaptations.COMPONENTS + "/{c}";
    private static final String EDIT = ONE + "/edit";

    private final QueryClient queries;
    private final Pages pages;
    private final Adaptations adaptations;
    private final FillIn fillIn;

    ComponentsController(QueryClient queries, Pages pages, Adaptations adaptations, FillIn fillIn) {
        this.queries = queries;
        this.pages = pages;
        this.adaptations = adaptations;
        this.fillIn = fillIn;
    }

    private record Definition(
            @Nullable String name,
            @Nullable String function,
            @Nullable String form,
            @Nullable String status,
            @Nullable String limits,
            @Nullable String basis,
            @Nullable String reason) {}

    @GetMapping(Adaptations.COMPONENTS)
    ModelAndView register(@PathVariable String p) {
        Answer<List<ComponentReading>> answer = queries.readList(
                Ask.of(Adaptations.COMPONENTS, p).asAt(pages.here().asAt()), ComponentReading.class);
        PageModel page = Adaptations.under(pages.in(p, answer.asAt()));
        return page.show(
                "adaptation/components",
                new AdaptationViews.Components(
                        answer.data().stream()
                                .map(component -> line(page, component))
                                .toList(),
                        mayDefine(page) ? page.programmePath() + "/components/new" : null));
    }

    @GetMapping(ONE)
    ModelAndView component(@PathVariable String p, @PathVariable String c) {
        Answer<ComponentReading> answer =
                queries.read(Ask.of(ONE, p, c).asAt(pages.here().asAt()), ComponentReading.class);
        PageModel page = register(pages.in(p, answer.asAt()));
        ComponentReading component = answer.data();
        return page.show(
                "adaptation/component",
                new AdaptationViews.Component(
                        component.name(),
                        Adaptations.tag(page, component.status()),
                        actions(page, component),
                        List.of(
                                told(page.text("component.function"), component.function()),
                                told(page.text("component.form"), component.form()),
                                told(
                                        page.text("component.limits"),
                                        Objects.requireNonNullElse(
                                                component.limits(), page.text("component.limits.none"))),
                                told(page.text("component.basis"), component.basis())),
                        adaptations.precedents(page, p, c)));
    }

    private static List<Link> actions(PageModel page, ComponentReading component) {
        List<Link> actions = new ArrayList<>();
        actions.add(new Link(
                page.text("component.adaptations"),
                page.here()
                        .at(page.programmePath() + "/adaptations")
                        .with("component", component.component())
                        .url()));
        if (mayDefine(page)) {
            actions.add(new Link(
                    page.text("component.edit"),
                    page.programmePath() + "/components/" + component.component() + "/edit"));
        }
        return actions;
    }

    private static RecordLine told(String label, String words) {
        return new RecordLine(label, List.of(words), List.of());
    }

    @GetMapping(NEW)
    ModelAndView form(@PathVariable String p) {
        PageModel page = page(p);
        return FillIn.show(page, filling(page, null), fillIn.empty(p, "component"));
    }

    @PostMapping(NEW)
    ModelAndView define(@PathVariable String p) {
        PageModel page = page(p);
        Form form = fillIn.typed(p, "component");
        return fillIn.send(
                page,
                form,
                filling(page, null),
                Order.post(Adaptations.COMPONENTS, p).body(definition(form)),
                "component.done.defined",
                page.programmePath() + "/components");
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable String p, @PathVariable String c) {
        PageModel page = page(p);
        ComponentReading component = read(p, c);
        Form form = fillIn.empty(p, "component/" + c).seeing(component.version());
        PutBack back = PutBack.asked(page.here(), form);
        if (back == null) {
            return FillIn.show(page, filling(page, component), fill(form, component));
        }
        ComponentReading before = queries.read(
                        Ask.of(Adaptations.COMPONENTS + "/{c}", p, c).asAt(back.before()), ComponentReading.class)
                .data();
        form.set(PutBack.TOLD, page.text("form.putting-back.whole", back.entry()));
        return FillIn.show(page, filling(page, component), fill(form, before));
    }

    private static Form fill(Form form, ComponentReading component) {
        return form.with("name", component.name())
                .with("function", component.function())
                .with("form", component.form())
                .with("status", component.status())
                .with("limits", component.limits())
                .with("basis", component.basis())
                .seeing(component.version());
    }

    @PostMapping(EDIT)
    ModelAndView redefine(@PathVariable String p, @PathVariable String c) {
        PageModel page = page(p);
        ComponentReading component = read(p, c);
        Form form = fillIn.typed(p, "component/" + c);
        Filling filling = filling(page, component);
        return fillIn.replace(
                page,
                form,
                filling,
                Order.put(ONE, p, c).body(definition(form)),
                () -> new Saved(
                        component.version(),
                        filling.boxes(),
                        fill(Forms.blank(), component),
                        AggregateId.component(new LedgerId(p), c)),
                "component.done.changed",
                page.programmePath() + "/components");
    }

    private PageModel page(String p) {
        return register(pages.in(p, null).forManagers());
    }

    private static PageModel register(PageModel page) {
        return Adaptations.under(page).under(page.text("components.title"), page.programmePath() + "/components");
    }

    private static boolean mayDefine(PageModel page) {
        return page.live() && Adaptations.programme(page).isManager();
    }

    private ComponentReading read(String p, String c) {
        return queries.read(Ask.of(ONE, p, c), ComponentReading.class).data();
    }

    private static Definition definition(Form form) {
        return new Definition(
                form.given("name"),
                form.given("function"),
                form.given("form"),
                form.given("status"),
                form.given("limits"),
                form.given("basis"),
                form.given("reason"));
    }

    private static Filling filling(PageModel page, @Nullable ComponentReading component) {
        List<Option> statuses = List.of(
                new Option("core", page.text("adaptation.is.core"), page.text("component.core.means")),
                new Option("adaptable", page.text("adaptation.is.adaptable"), page.text("component.adaptable.means")),
                new Option(
                        "not-yet-known",
                        page.text("adaptation.is.not-yet-known"),
                        page.text("component.unknown.means")));
        List<FieldBox> boxes = new ArrayList<>(List.of(
                FillIn.box(FieldBox.Kind.LINE, "name", page.text("component.name"), null, List.of()),
                FillIn.paragraphs("function", page.text("component.function"), page.text("component.functionHint")),
                FillIn.paragraphs("form", page.text("component.form"), null),
                FillIn.box(FieldBox.Kind.RADIOS, "status", page.text("component.status"), null, statuses),
                FillIn.paragraphs("limits", page.text("component.limits"), page.text("component.limitsHint")),
                FillIn.paragraphs("basis", page.text("component.basis"), null)));
        if (component != null) {
            boxes.add(FillIn.paragraphs("reason", page.text("component.reason"), null));
        }
        String path = page.programmePath() + "/components";
        return new Filling(
                page.text(component == null ? "component.new" : "component.edit"),
                component == null ? null : component.name(),
                page.text("component.note"),
                List.of(),
                List.of(),
                false,
                boxes,
                page.text("component.send"),
                component == null ? path + "/new" : path + "/" + component.component() + "/edit",
                path);
    }

    private static ComponentLine line(PageModel page, ComponentReading component) {
        return new ComponentLine(
                component.name(),
                page.programmeLink("/components/" + component.component()),
                Adaptations.tag(page, component.status()),
                component.function(),
                component.form(),
                Objects.requireNonNullElse(component.limits(), ""),
                component.basis());
    }
}
