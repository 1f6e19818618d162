package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.SiteStanding;
import org.jspecify.annotations.Nullable;

/**
 * The stages and side states of a site and the moves between them, in one version. A move that is not listed is refused.
 *
 * @param stages in their order
 */
public record Lifecycle(
        String version,
        List<Stage> stages,
        List<SideState> sideStates,
        List<ReasonCode> reasonCodes,
        List<Move> moves) {

    /** The target of a return to the stage held when the site was paused. */
    static final String STAGE_WHEN_PAUSED = "stage-when-paused";

    /** The target of a return to any stage before that one. */
    static final String ANY_EARLIER_STAGE = "any-earlier-stage";

    /** The stage from which a site has committed itself. */
    static final String COMMITTED = "committed";

    /** The reason that marks a backward move as the correction of a mistaken entry. */
    public static final String MISTAKEN_STAGE = "rsn-evidence-missing";

    /** Of sites that live on in others: no side states, since no move leads there or back. */
    private static final Map<String, String> ENDED_LABELS =
            Map.of(SiteStanding.TAKEN_IN, "Taken in", SiteStanding.SPLIT, "Split");

    public Lifecycle {
        stages = List.copyOf(stages);
        sideStates = List.copyOf(sideStates);
        reasonCodes = List.copyOf(reasonCodes);
        moves = List.copyOf(moves);
    }

    public record Stage(String id, int order, String label, String meaning, String help, List<Field> entryEvidence) {
        public Stage {
            entryEvidence = List.copyOf(entryEvidence);
        }
    }

    /** @param keepsStage the stage held at that moment is remembered */
    public record SideState(String id, String label, String meaning, List<Field> fields, boolean keepsStage) {
        public SideState {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Something to be given, such as {@code ev-engaged-date}.
     *
     * @param refersTo what it is evidence of, where that is kept elsewhere
     */
    public record Field(
            String id,
            String label,
            String type,
            boolean required,
            boolean multiple,
            @Nullable String refersTo) {

        /** Whether it stands for handover criteria, which are judged one by one. */
        public boolean isOfHandover() {
            return Handover.KIND.equals(refersTo);
        }

        public boolean isDate() {
            return type.equals("date");
        }
    }

    public record ReasonCode(String id, String label, boolean detailRequired) {}

    public enum MoveKind {
        FORWARD,
        SKIP,
        BACKWARD,
        SIDE,
        RETURN;

        /** As the catalogue and the events write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the note of a move says of a site that is paused: where it must have stood when it paused. */
    public enum PausedRule {
        NONE,
        ONLY_BEFORE_COMMITMENT,
        ONLY_AFTER_COMMITMENT
    }

    /** @param confirmedByRegionOrProgramme a site team may not make this move by itself */
    public record Move(
            String id,
            MoveKind kind,
            List<String> from,
            List<String> to,
            boolean reasonRequired,
            boolean evidenceRequired,
            boolean confirmedByRegionOrProgramme,
            PausedRule pausedRule,
            @Nullable String note) {
        public Move {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /**
     * Where a site is.
     *
     * @param stageHeld the stage it is at, or was at when it entered its side state
     */
    public record Position(String stageHeld, @Nullable String sideState) {

        public static Position at(String stage) {
            return new Position(stage, null);
        }

        public String current() {
            return sideState == null ? stageHeld : sideState;
        }
    }

    /**
     * A listed move out of a position, to one place.
     *
     * @param permitted false where only the rule about paused sites stands against it
     */
    public record Way(Move move, String to, boolean permitted) {}

    /** The stage at which a site enrols. */
    public Stage first() {
        return stages.getFirst();
    }

    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    public Optional<SideState> sideState(String id) {
        return sideStates.stream().filter(state -> state.id().equals(id)).findFirst();
    }

    public Optional<ReasonCode> reasonCode(String id) {
        return reasonCodes.stream().filter(reason -> reason.id().equals(id)).findFirst();
    }

    /** The label of a stage or side state; the id itself where there is none. */
    public String label(String id) {
        return stage(id)
                .map(Stage::label)
                .or(() -> sideState(id).map(SideState::label))
                .orElseGet(() -> ENDED_LABELS.getOrDefault(id, id));
    }

    /** The ids of everything that a site can be shown as, in their order: stages, side states, and what became of those that live on in others. */
    public List<String> standings() {
        return Stream.of(
                        stages.stream().map(Stage::id),
                        sideStates.stream().map(SideState::id),
                        Stream.of(SiteStanding.TAKEN_IN, SiteStanding.SPLIT))
                .flatMap(ids -> ids)
                .toList();
    }

    /** The listed move from a position to a stage or side state, if there is one. */
    public Optional<Way> way(Position from, String to) {
        return waysFrom(from).stream().filter(way -> way.to().equals(to)).findFirst();
    }

    /** Every place that a site may move to from a position. */
    public List<Way> permittedFrom(Position from) {
        return waysFrom(from).stream().filter(Way::permitted).toList();
    }

    private List<Way> waysFrom(Position from) {
        return moves.stream()
                .filter(move -> move.from().contains(from.current()))
                .flatMap(move -> move.to().stream()
                        .flatMap(target -> places(target, from).stream())
                        .map(to -> new Way(move, to, allows(move.pausedRule(), from))))
                .toList();
    }

    private List<String> places(String target, Position from) {
        return switch (target) {
            case STAGE_WHEN_PAUSED -> List.of(from.stageHeld());
            case ANY_EARLIER_STAGE ->
                stages.stream()
                        .filter(stage -> stage.order() < order(from.stageHeld()))
                        .map(Stage::id)
                        .toList();
            default -> List.of(target);
        };
    }

    private boolean allows(PausedRule rule, Position from) {
        if (from.sideState() == null) {
            return true;
        }
        boolean committed = order(from.stageHeld()) >= order(COMMITTED);
        return switch (rule) {
            case NONE -> true;
            case ONLY_BEFORE_COMMITMENT -> !committed;
            case ONLY_AFTER_COMMITMENT -> committed;
        };
    }

    /** The stages whose entry evidence a move asks for: each one passed over, and the one entered. */
    public List<Stage> stagesEntered(Move move, Position from, String to) {
        if (!move.evidenceRequired()) {
            return List.of();
        }
        int after = move.kind() == MoveKind.SKIP ? order(from.stageHeld()) : order(to) - 1;
        return stages.stream()
                .filter(stage -> stage.order() > after && stage.order() <= order(to))
                .toList();
    }

    /** Whether a site enters a stage only once its handover criteria were judged. */
    public boolean needsHandover(String to) {
        return stage(to).stream()
                .flatMap(stage -> stage.entryEvidence().stream())
                .anyMatch(Field::isOfHandover);
    }

    /** @throws IllegalArgumentException for a word that is no stage */
    public int order(String stage) {
        return stage(stage).map(Stage::order).orElseThrow(() -> new IllegalArgumentException("Not a stage: " + stage));
    }
}
