package org.groundswell.web.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Mentions;
import org.groundswell.web.reading.CommentReading.Mentionable;

/**
 * Finds the people whom a text mentions by name, as in {@code @Rhys Evans}, or {@code @Rhys} where only one person of those who may
 * be mentioned is called so. An {@code @} within a word, as in an address, mentions nobody.
 */
final class TypedMentions {

    private final String text;
    private final List<String> unknown;

    private TypedMentions(String text, List<String> unknown) {
        this.text = text;
        this.unknown = List.copyOf(unknown);
    }

    static TypedMentions in(String typed, List<Mentionable> people) {
        Map<String, String> byName = byName(people);
        List<String> longestFirst = byName.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        StringBuilder text = new StringBuilder();
        List<String> unknown = new ArrayList<>();
        int at = 0;
        while (at < typed.length()) {
            if (!begins(typed, at)) {
                text.append(typed.charAt(at++));
                continue;
            }
            String rest = typed.substring(at + 1);
            String name = longestFirst.stream()
                    .filter(each -> isWhole(rest, each))
                    .findFirst()
                    .orElse("");
            String person = byName.get(name);
            if (person == null) {
                unknown.add(firstWord(rest));
                text.append(typed.charAt(at++));
            } else {
                text.append(Mentions.of(new PersonId(person)));
                at += 1 + name.length();
            }
        }
        return new TypedMentions(text.toString(), unknown);
    }

    /** With ids in place of names. */
    String text() {
        return text;
    }

    /** Names that nobody has who may be mentioned, or that several have. */
    List<String> unknown() {
        return unknown;
    }

    private static Map<String, String> byName(List<Mentionable> people) {
        Map<String, String> byName = new HashMap<>();
        Map<String, Integer> bearers = new HashMap<>();
        for (Mentionable person : people) {
            if (person.name() == null) {
                continue;
            }
            String whole = person.name().toLowerCase(Locale.ROOT);
            for (String name : List.of(whole, firstWord(whole))) {
                if (!person.person().equals(byName.put(name, person.person()))) {
                    bearers.merge(name, 1, Integer::sum);
                }
            }
        }
        byName.keySet().removeIf(name -> name.isEmpty() || bearers.getOrDefault(name, 0) > 1);
        return byName;
    }

    private static boolean begins(String typed, int at) {
        return typed.charAt(at) == '@'
                && (at == 0 || !Character.isLetterOrDigit(typed.charAt(at - 1)))
                && at + 1 < typed.length()
                && Character.isLetter(typed.charAt(at + 1));
    }

    private static boolean isWhole(String rest, String name) {
        return rest.regionMatches(true, 0, name, 0, name.length())
                && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.charAt(name.length())));
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-’'".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(0, end);
    }
}
