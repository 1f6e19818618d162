package org.groundswell.domain.instrument;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.domain.instrument.Lifecycle.Field;
import org.groundswell.domain.instrument.Lifecycle.Move;
import org.groundswell.domain.instrument.Lifecycle.MoveKind;
import org.groundswell.domain.instrument.Lifecycle.PausedRule;
import org.groundswell.domain.instrument.Lifecycle.ReasonCode;
import org.groundswell.domain.instrument.Lifecycle.SideState;
import org.groundswell.domain.instrument.Lifecycle.Stage;

/** Reads and checks {@code lifecycle.yaml}. */
final class LifecycleReader {

    /** What the notes of these moves say in words. */
    private static final Map<String, PausedRule> RULES_IN_NOTES =
            Map.of("MV-D2", PausedRule.ONLY_BEFORE_COMMITMENT, "MV-W1", PausedRule.ONLY_AFTER_COMMITMENT);

    private LifecycleReader() {}

    static Lifecycle read(YamlNode root) {
        root.leave("id", "kind", "language", "title", "summary", "provenance");
        root.leave("stageRecord", "adoptionDefinition", "bauCriteria", "records");
        Map<String, Field> sideFields = root.nodes("sideStateFields", LifecycleReader::field).stream()
                .collect(Collectors.toMap(Field::id, Function.identity()));
        YamlNode moves = root.node("moves");
        moves.leave("rules", "specialTargets");
        Lifecycle lifecycle = new Lifecycle(
                root.text("version"),
                root.nodes("stages", LifecycleReader::stage),
                root.nodes("sideStates", node -> sideState(node, sideFields)),
                root.nodes("reasonCodes", LifecycleReader::reasonCode),
                moves.nodes("allowed", LifecycleReader::move));
        moves.closed();
        root.closed();
        check(lifecycle, root);
        return lifecycle;
    }

    private static Stage stage(YamlNode node) {
        return new Stage(
                node.text("id"),
                node.number("order"),
                node.text("label"),
                node.text("meaning"),
                node.text("help"),
                node.nodes("entryEvidence", LifecycleReader::field));
    }

    private static SideState sideState(YamlNode node, Map<String, Field> known) {
        List<Field> fields = node.texts("fields").stream()
                .map(id -> {
                    Field field = known.get(id);
                    if (field == null) {
                        throw node.fault("the field \"" + id + "\" is not in sideStateFields");
                    }
                    return field;
                })
                .toList();
        return new SideState(
                node.text("id"), node.text("label"), node.text("meaning"), fields, node.flagOr("keepsStage", false));
    }

    private static Field field(YamlNode node) {
        node.leave("options", "optionsFrom");
        return new Field(
                node.text("id"),
                node.text("label"),
                node.text("type"),
                node.flag("required"),
                node.flagOr("multiple", false),
                node.optionalText("refersTo"));
    }

    private static ReasonCode reasonCode(YamlNode node) {
        return new ReasonCode(node.text("id"), node.text("label"), node.flagOr("detailRequired", false));
    }

    private static Move move(YamlNode node) {
        String id = node.text("id");
        String confirmedBy = node.optionalText("confirmedBy");
        if (confirmedBy != null && !confirmedBy.equals("region-or-programme")) {
            throw node.fault("\"confirmedBy\" can only be region-or-programme");
        }
        return new Move(
                id,
                kind(node),
                node.texts("from"),
                node.texts("to"),
                node.flag("reasonRequired"),
                node.flag("evidenceRequired"),
                confirmedBy != null,
                RULES_IN_NOTES.getOrDefault(id, PausedRule.NONE),
                node.optionalText("note"));
    }

    private static MoveKind kind(YamlNode node) {
        String word = node.text("kind");
        return Arrays.stream(MoveKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> node.fault("\"" + word + "\" is not a kind of move"));
    }

    private static void check(Lifecycle lifecycle, YamlNode root) {
        Set<String> places = new HashSet<>();
        lifecycle.stages().forEach(stage -> unique(places, stage.id(), root));
        lifecycle.sideStates().forEach(state -> unique(places, state.id(), root));
        List<Integer> orders = lifecycle.stages().stream().map(Stage::order).toList();
        if (!orders.equals(IntStream.rangeClosed(1, orders.size()).boxed().toList())) {
            throw root.fault("the stages are not in order from 1");
        }
        if (!places.contains(Lifecycle.COMMITTED)
                || lifecycle.reasonCode(Lifecycle.MISTAKEN_STAGE).isEmpty()) {
            throw root.fault("the stage committed and the reason rsn-evidence-missing must be there");
        }
        Set<String> ids = new HashSet<>();
        for (Move move : lifecycle.moves()) {
            unique(ids, move.id(), root);
            checkPlaces(move, places, root);
        }
        if (!ids.containsAll(RULES_IN_NOTES.keySet())) {
            throw root.fault("the moves " + RULES_IN_NOTES.keySet() + " must be there");
        }
    }

    private static void checkPlaces(Move move, Set<String> places, YamlNode root) {
        Set<String> targets = new HashSet<>(places);
        targets.add(Lifecycle.STAGE_WHEN_PAUSED);
        targets.add(Lifecycle.ANY_EARLIER_STAGE);
        if (!places.containsAll(move.from()) || !targets.containsAll(move.to())) {
            throw root.fault("the move " + move.id() + " names a place that is neither a stage nor a side state");
        }
    }

    private static void unique(Set<String> seen, String id, YamlNode root) {
        if (!seen.add(id)) {
            throw root.fault("\"" + id + "\" is there twice");
        }
    }
}
