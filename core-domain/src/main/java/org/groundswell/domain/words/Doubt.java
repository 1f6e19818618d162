package org.groundswell.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.Command;
import org.groundswell.domain.Rejection;

/**
 * What is doubtful about the words in one field of a command.
 *
 * @param at the field, as the command calls it
 * @param typed the words, by which a caller's own name of the field is found; never told
 * @param message tells what was found with all but its end hidden
 */
public record Doubt(WordsRejection reason, String at, String typed, String message) implements Rejection.Reasoned {

    /** A person's or a thing's own id, whose digits mean nothing. */
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private static final int SHOWN = 3;

    /** Every doubt about the words of a command: at most one of each kind for a field. */
    public static List<Doubt> about(Command command) {
        return TypedWords.of(command).stream()
                .flatMap(words -> about(words.field(), words.text()).stream())
                .toList();
    }

    static List<Doubt> about(String field, String text) {
        String told = ID.matcher(text).replaceAll("#");
        List<Doubt> doubts = new ArrayList<>(0);
        add(
                doubts,
                WordsRejection.NHS_NUMBER,
                field,
                text,
                NhsNumber.in(told).stream().map(Doubt::hidden));
        add(
                doubts,
                WordsRejection.EMAIL_ADDRESS,
                field,
                text,
                EmailAddress.hostsIn(told).stream().map(host -> "…@" + host));
        return doubts;
    }

    private static void add(
            List<Doubt> doubts, WordsRejection reason, String field, String text, Stream<String> found) {
        String all = found.distinct().collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            doubts.add(new Doubt(reason, field, text, reason.sentence().formatted(all)));
        }
    }

    private static String hidden(String number) {
        return "… " + number.substring(number.length() - SHOWN);
    }

    /** The same doubt, told of another name of the field. */
    public Doubt of(String field) {
        return new Doubt(reason, field, typed, message);
    }

    @Override
    public Optional<String> field() {
        return Optional.of(at);
    }
}
