package org.groundswell.domain.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.instrument.Lifecycle.Field;
import org.groundswell.domain.instrument.Lifecycle.SideState;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.jspecify.annotations.Nullable;

/** What must come with a side state, and what must not, by the fields that {@code lifecycle.yaml} lists for it. */
final class SideFields {

    /** The reason and the date are checked for every move. */
    private static final List<String> OF_EVERY_MOVE = List.of("side-reason", "side-detail", "side-date");

    private static final Map<String, String> COMMAND_FIELDS = Map.of(
            "side-decided-by", "decidedBy",
            "side-reapproach", "askAgainOn",
            "side-restart", "restartOn",
            "side-reporting", "reportingSuspended",
            "side-learning", "learned");

    private SideFields() {}

    static void check(Faults faults, MoveSite command, Lifecycle lifecycle) {
        Optional<SideState> state = lifecycle.sideState(command.to());
        List<Field> asked = state.map(SideState::fields).orElse(List.of());
        String missing = asked.stream()
                .filter(Field::required)
                .filter(field -> !OF_EVERY_MOVE.contains(field.id()))
                .filter(field -> !isGiven(field.id(), command))
                .map(Field::label)
                .collect(Collectors.joining("; "));
        faults.addIf(
                !missing.isEmpty(),
                () -> SiteRejection.SIDE_FIELD_NEEDED.at(
                        firstMissing(asked, command), lifecycle.label(command.to()), missing));
        notAsked(faults, command, asked, lifecycle);
        faults.optionalWords("decidedBy", "who decided", command.decidedBy());
        faults.optionalWords("learned", "what was learned", command.learned());
        after(faults, "restartOn", "the expected restart", command.restartOn(), command.happenedOn());
        after(faults, "askAgainOn", "the date to ask again", command.askAgainOn(), command.happenedOn());
    }

    static boolean blank(@Nullable FreeText text) {
        return text == null || text.isBlank();
    }

    private static String firstMissing(List<Field> asked, MoveSite command) {
        return asked.stream()
                .filter(Field::required)
                .map(Field::id)
                .filter(id -> !OF_EVERY_MOVE.contains(id) && !isGiven(id, command))
                .findFirst()
                .map(id -> COMMAND_FIELDS.getOrDefault(id, id))
                .orElse("to");
    }

    private static void notAsked(Faults faults, MoveSite command, List<Field> asked, Lifecycle lifecycle) {
        List<String> ids = asked.stream().map(Field::id).toList();
        COMMAND_FIELDS.keySet().stream()
                .sorted()
                .filter(id -> isGiven(id, command) && !ids.contains(id))
                .forEach(id -> faults.add(SiteRejection.SIDE_FIELD_NOT_ASKED.at(
                        COMMAND_FIELDS.getOrDefault(id, id), label(id, lifecycle), lifecycle.label(command.to()))));
    }

    private static String label(String id, Lifecycle lifecycle) {
        return lifecycle.sideStates().stream()
                .flatMap(state -> state.fields().stream())
                .filter(field -> field.id().equals(id))
                .map(field -> "\"" + field.label() + "\"")
                .findFirst()
                .orElse(id);
    }

    private static boolean isGiven(String id, MoveSite command) {
        return switch (id) {
            case "side-decided-by" -> !blank(command.decidedBy());
            case "side-reapproach" -> command.askAgainOn() != null;
            case "side-restart" -> command.restartOn() != null;
            case "side-reporting" -> command.reportingSuspended() != null;
            case "side-learning" -> !blank(command.learned());
            default -> false;
        };
    }

    private static void after(Faults faults, String field, String what, @Nullable LocalDate date, LocalDate move) {
        faults.reasonable(field, what, date).notBefore(field, what, date, move);
    }
}
