package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.site.MoveView.Chosen;
import org.groundswell.web.site.MoveView.Field;
import org.groundswell.web.site.MoveView.Group;
import org.groundswell.web.site.MoveView.Kind;
import org.jspecify.annotations.Nullable;

/** The move form by the rules of the lifecycle: which ways there are, what each asks for, and the order that comes of it. */
final class MoveForm {

    /** Fields of side states that have a name of their own in the order. */
    private static final Map<String, String> SIDE_NAMES = Map.of(
            "side-reason", "reasonCode",
            "side-detail", "reasonDetail",
            "side-decided-by", "decidedBy",
            "side-date", "happenedOn",
            "side-reapproach", "askAgainOn",
            "side-restart", "restartOn",
            "side-reporting", "reportingSuspended",
            "side-learning", "learned");

    private static final List<String> OF_EVERY_MOVE = List.of("side-reason", "side-detail", "side-date");
    private static final Pattern EVIDENCE = Pattern.compile("evidence\\[(\\d+)].*");

    private final Lifecycle lifecycle;
    private final SiteReading site;
    private final boolean mayConfirm;
    private final Texts texts;

    /** @param mayConfirm whether the caller may make moves that the region or the programme confirms */
    MoveForm(Lifecycle lifecycle, SiteReading site, boolean mayConfirm, Texts texts) {
        this.lifecycle = lifecycle;
        this.site = site;
        this.mayConfirm = mayConfirm;
        this.texts = texts;
    }

    MoveView view(@Nullable String to) {
        List<Lifecycle.Way> listed = lifecycle.permittedFrom(position());
        List<Lifecycle.Way> permitted = listed.stream()
                .filter(way -> mayConfirm || !way.move().confirmedByRegionOrProgramme())
                .toList();
        List<String> confirmed = listed.stream()
                .filter(way -> !permitted.contains(way))
                .map(way -> lifecycle.label(way.to()))
                .toList();
        List<Option> ways = permitted.stream()
                .map(way -> new Option(
                        way.to(),
                        texts.text("move.way." + way.move().kind().word(), lifecycle.label(way.to())),
                        meaning(way.to())))
                .toList();
        Chosen chosen = permitted.stream()
                .filter(way -> way.to().equals(to))
                .findFirst()
                .map(this::chosen)
                .orElse(null);
        return new MoveView(site, lifecycle.label(site.place()), ways, confirmed, chosen);
    }

    /** The order, or nothing where the form was refused; every fault is told at once. */
    Optional<MoveOrder> order(Form form, Chosen chosen) {
        LocalDate happenedOn = date(form, "happenedOn", texts.text("move.happenedOn"), true);
        if (chosen.reasonRequired()) {
            form.require("reasonCode", texts.text("move.error.reason"));
        }
        boolean detail = lifecycle
                .reasonCode(form.value("reasonCode"))
                .map(Lifecycle.ReasonCode::detailRequired)
                .orElse(false);
        if (detail) {
            form.require("reasonDetail", texts.text("move.error.detail"));
        }
        List<MoveOrder.Shown> evidence = new ArrayList<>();
        for (Field field : fields(chosen)) {
            String said = said(form, field);
            if (said != null && field.name().startsWith("ev-")) {
                evidence.add(new MoveOrder.Shown(field.name(), said));
            }
        }
        if (happenedOn == null || form.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(new MoveOrder(
                chosen.to(),
                happenedOn,
                evidence,
                form.given("reasonCode"),
                form.given("reasonDetail"),
                form.given("decidedBy"),
                form.date("askAgainOn", ""),
                form.date("restartOn", ""),
                form.value("reportingSuspended").isEmpty()
                        ? null
                        : form.value("reportingSuspended").equals("yes"),
                form.given("learned")));
    }

    /** The form's name of a field that the service found at fault. */
    static String fieldOf(String service, MoveOrder sent) {
        Matcher matcher = EVIDENCE.matcher(service);
        if (matcher.matches()) {
            int line = Integer.parseInt(matcher.group(1));
            return line < sent.evidence().size() ? sent.evidence().get(line).field() : "";
        }
        return service.equals("evidence") ? "" : service;
    }

    private Lifecycle.Position position() {
        return new Lifecycle.Position(site.stage(), site.sideState());
    }

    private Chosen chosen(Lifecycle.Way way) {
        Lifecycle.Move move = way.move();
        boolean side = lifecycle.sideState(way.to()).isPresent();
        List<Group> groups = side ? sideGroups(way.to()) : evidenceGroups(move, way.to());
        List<Option> reasons = lifecycle.reasonCodes().stream()
                .map(reason -> new Option(reason.id(), reason.label()))
                .toList();
        return new Chosen(
                way.to(),
                lifecycle.label(way.to()),
                meaning(way.to()),
                move.note(),
                move.confirmedByRegionOrProgramme(),
                move.evidenceRequired() && lifecycle.needsHandover(way.to()),
                side || move.kind() != Lifecycle.MoveKind.FORWARD,
                move.reasonRequired(),
                reasons,
                groups);
    }

    private List<Group> sideGroups(String state) {
        List<Field> fields = lifecycle.sideState(state).stream()
                .flatMap(each -> each.fields().stream())
                .filter(field -> !OF_EVERY_MOVE.contains(field.id()))
                .map(field -> new Field(
                        SIDE_NAMES.getOrDefault(field.id(), field.id()), field.label(), kind(field), field.required()))
                .toList();
        return fields.isEmpty() ? List.of() : List.of(new Group("", "", fields));
    }

    private List<Group> evidenceGroups(Lifecycle.Move move, String to) {
        return lifecycle.stagesEntered(move, position(), to).stream()
                .map(stage -> new Group(
                        texts.text("move.evidence", stage.label()),
                        stage.help(),
                        stage.entryEvidence().stream()
                                .map(field -> new Field(field.id(), field.label(), kind(field), field.required()))
                                .toList()))
                .toList();
    }

    private static Kind kind(Lifecycle.Field field) {
        return switch (field.type()) {
            case "date" -> Kind.DATE;
            case "longtext", "list" -> Kind.LONG;
            case "choice" -> Kind.YES_NO;
            default -> Kind.TEXT;
        };
    }

    static List<Field> fields(Chosen chosen) {
        return chosen.groups().stream()
                .flatMap(group -> group.fields().stream())
                .toList();
    }

    private @Nullable String said(Form form, Field field) {
        if (field.kind() == Kind.DATE) {
            LocalDate date = date(form, field.name(), field.label(), field.required());
            return date == null ? null : date.toString();
        }
        if (field.required()) {
            form.require(field.name(), texts.text("move.error.field", field.label()));
        }
        return form.given(field.name());
    }

    private @Nullable LocalDate date(Form form, String name, String label, boolean required) {
        LocalDate date = form.date(name, texts.text("move.error.date", label));
        if (date == null && required && form.error(name) == null) {
            form.refuse(name, texts.text("move.error.field", label));
        }
        return date;
    }

    private String meaning(String place) {
        return lifecycle
                .stage(place)
                .map(Lifecycle.Stage::meaning)
                .or(() -> lifecycle.sideState(place).map(Lifecycle.SideState::meaning))
                .orElse("");
    }
}
