package org.groundswell.web.comment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.web.platform.page.Here;
import org.jspecify.annotations.Nullable;

/** Which pages are about something that can be commented on, and what that is. */
public final class Commented {

    /** Words at the place of an id that name pages of their own. */
    private static final String OWN = "(?!(?:new|import|predictions|false-alarms|proof|readers)(?:/|$))";

    private static final String ANSWER = "answer";
    private static final String SITE = "site";

    private static final String ID = OWN + "([\\w-]{1,64})";

    /** @param path below the programme, with {@code {}} for each part of the reference */
    private record Way(String path, Pattern below, String kind, String reference) {
        static Way of(String path, String kind, String reference) {
            return new Way(path, Pattern.compile(path.replace("{}", ID)), kind, reference);
        }
    }

    private static final List<Way> WAYS = List.of(
            Way.of("", "programme", "programme"),
            Way.of("/sites/{}", "site", "$1"),
            Way.of("/sites/{}/handover", "handover", "$1"),
            Way.of("/decisions/{}", "decision", "$1"),
            Way.of("/actions/{}", "action", "$1"),
            Way.of("/adaptations/{}", "adaptation", "$1"),
            Way.of("/components/{}", "component", "$1"),
            Way.of("/questions/{}", ANSWER, "$1"),
            Way.of("/pdsa/{}", "pdsa", "$1"),
            Way.of("/records/{}/{}", "record", "$1/$2"),
            Way.of("/measures/{}", "measure", "$1"),
            Way.of("/measures/{}/sites/{}", "series", "$1/$2"),
            Way.of("/measures/{}/sites/{}/signals/{}", Subject.SIGNAL, "$1/$2/$3"),
            Way.of("/rounds/{}", "round", "$1"),
            Way.of("/rounds/{}/sites/{}", "assessment", "$1/$2"),
            Way.of("/files", Subject.FILES.kind(), Subject.FILES.reference()),
            Way.of("/history/{}", Subject.ENTRY, "$1"));

    private Commented() {}

    /** @param programmePath of the programme that the page is of */
    static Optional<Subject> on(Here here, String programmePath) {
        if (programmePath.isEmpty() || !here.path().startsWith(programmePath)) {
            return Optional.empty();
        }
        String below = here.path().substring(programmePath.length());
        return WAYS.stream()
                .flatMap(way -> {
                    Matcher found = way.below().matcher(below);
                    return found.matches()
                            ? Stream.of(new Subject(
                                    way.kind(),
                                    found.replaceFirst(way.reference())
                                            + (way.kind().equals(ANSWER) ? "/" + place(here) : "")))
                            : Stream.empty();
                })
                .filter(Subject::isWellFormed)
                .findFirst();
    }

    /** Whose answer a question's page shows: its site stands behind the question mark. */
    private static String place(Here here) {
        return Objects.requireNonNullElse(here.value(SITE), AggregateId.OF_PROGRAMME);
    }

    /**
     * Its page, where it has one.
     *
     * @param from the page that leads there: it is read at the same moment
     */
    public static Optional<Here> page(Subject subject, Here from, String programmePath) {
        return WAYS.stream()
                .filter(way -> way.kind().equals(subject.kind()))
                .findFirst()
                .map(way -> {
                    String path = way.path();
                    for (String part : subject.reference().split("/")) {
                        path = path.replaceFirst("\\{}", Matcher.quoteReplacement(part));
                    }
                    return from.at(programmePath + path).with(SITE, way.kind().equals(ANSWER) ? site(subject) : null);
                });
    }

    private static @Nullable String site(Subject answer) {
        String place = answer.reference().substring(answer.reference().indexOf('/') + 1);
        return place.equals(AggregateId.OF_PROGRAMME) ? null : place;
    }
}
