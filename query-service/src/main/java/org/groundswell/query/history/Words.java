package org.groundswell.query.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as the search knows them: letters and digits only, lower-case, without accents. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final int FIRST_BEYOND_ASCII = 128;

    /** Letters of a line. */
    private static final int TYPICAL = 160;

    private Words() {}

    /** Each word once, a blank before and after each, so that the beginning of a word is found by {@code % rya%}. */
    static String stored(@Nullable String... texts) {
        StringBuilder words = new StringBuilder(TYPICAL).append(' ');
        for (String text : texts) {
            if (text != null) {
                of(text).forEach(word -> add(word, words));
            }
        }
        return words.toString();
    }

    private static void add(String word, StringBuilder words) {
        if (!has(word, words)) {
            words.append(word).append(' ');
        }
    }

    /** Without a text made for each word, of which a ledger has millions. */
    private static boolean has(String word, StringBuilder words) {
        for (int at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
            if (words.charAt(at - 1) == ' ' && words.charAt(at + word.length()) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** Patterns that must all match, one for each word typed. */
    static List<String> patterns(String typed) {
        return of(typed).stream().distinct().map(word -> "% " + word + "%").toList();
    }

    private static List<String> of(String text) {
        if (isAscii(text)) {
            return plain(text);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The same without the tables of Unicode, which most text does not need. */
    private static List<String> plain(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int to = 0; to <= lower.length(); to++) {
            if (to == lower.length() || !isLetterOrDigit(lower.charAt(to))) {
                if (to > from) {
                    words.add(lower.substring(from, to));
                }
                from = to + 1;
            }
        }
        return words;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
