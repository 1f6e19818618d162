package org.groundswell.domain.access;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.groundswell.domain.ledger.LedgerId;

/**
 * That somebody took a file: one line among those of what was read, with the address that makes the same file again, and the entry that it
 * is of. One line stands for a person, a file and an hour, however often it is told or the page is loaded again.
 *
 * @param read whose address is one that {@link #address} wrote
 * @param known the newest entry there was when it was taken: what was told anew by then, its reader could know
 */
public record FileTaken(HistoryRead read, long known) {

    /** Stands in an address whose file was narrowed by words that are not kept, and so cannot be made again from it. */
    public static final String LEFT_OUT = "words=left-out";

    /** What stands in the address of a page that was mailed. */
    public static final String MAILED = "mailed";

    private static final Pattern FILE = Pattern.compile(
            "/programmes/([\\w-]+)/(?!.*/errors\\.csv$)(?!history/reads\\.)(?:[\\w./-]+\\.(?:csv|png|svg|xlsx|fhir\\.json)|sites/[\\w-]+/brief)");

    private static final int LONGEST_PATH = 250;

    /** What may stand in an address: moments, and words that a list offers. What somebody typed to find something is left out. */
    private static final Set<String> KEPT = Set.of(
            "happenedBy",
            "limitsAsOf",
            "measure",
            "site",
            "region",
            "wave",
            "stage",
            "group",
            "sites",
            "from",
            "to",
            "minimumDenominator",
            "lens",
            "view",
            "overdispersion",
            "method",
            "sort",
            "order",
            "state",
            "owner",
            "rule",
            "days",
            "by",
            "withdrawn",
            "endsBy",
            "criteria",
            "part",
            "kind",
            "attention",
            "way",
            "judged",
            "year",
            "since",
            "page",
            "size",
            "before",
            "after",
            "actor",
            "aggregate",
            "type",
            "role",
            "item",
            "instrument",
            "direction",
            "unlike",
            "option",
            "of",
            "firstMonth",
            "lastMonth",
            "against",
            "compareWith");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N} _:.,+&'()/-]{1,64}");

    private static final String AS_AT = "asAt";

    /** The programme whose file an address asks for; nothing where it asks for no file that is remembered. */
    public static Optional<LedgerId> programme(String path) {
        return Optional.of(FILE.matcher(path))
                .filter(found -> path.length() <= LONGEST_PATH && found.matches() && LedgerId.isValid(found.group(1)))
                .map(found -> new LedgerId(found.group(1)));
    }

    /**
     * The address that makes the file again, without any word that somebody typed.
     *
     * @param given a path and its query, as asked for or as written by this
     * @param entry that the file is of
     */
    public static String address(String given, long entry) {
        int query = given.indexOf('?');
        String path = query < 0 ? given : given.substring(0, query);
        StringBuilder address = new StringBuilder(path).append("?asAt=entry:").append(entry);
        boolean whole = !given.contains(LEFT_OUT);
        for (Map.Entry<String, String> each :
                parameters(query < 0 ? "" : given.substring(query + 1)).entrySet()) {
            String next = "&" + each.getKey() + "=" + encoded(each.getValue());
            boolean fits = address.length() + next.length() + LEFT_OUT.length() < HistoryRead.LONGEST;
            if (KEPT.contains(each.getKey()) && WORD.matcher(each.getValue()).matches() && fits) {
                address.append(next);
            } else if (!each.getKey().equals(AS_AT) && !each.getKey().equals("words")) {
                whole = false;
            }
        }
        return whole ? address.toString() : address.append('&').append(LEFT_OUT).toString();
    }

    /** Whether its address makes the same file again. */
    public static boolean isWhole(String address) {
        return !address.endsWith(LEFT_OUT);
    }

    public FileScope scope() {
        return FileScope.of(read.address());
    }

    /** The first value of each parameter of a query that is not empty, in order. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Words that are not encoded as they should be are nobody's filter. */
    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unsound) {
            return "%";
        }
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
