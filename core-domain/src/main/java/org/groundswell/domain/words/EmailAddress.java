package org.groundswell.domain.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An e-mail address as people write it: a name, an at sign, and a host with at least one dot. */
final class EmailAddress {

    private static final String OF_A_NAME = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]";

    /** Bounded throughout, so that no text makes the search slow or deep. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!" + OF_A_NAME + ")" + OF_A_NAME
            + "++@((?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24})(?![\\p{L}\\p{N}])");

    private EmailAddress() {}

    /** The host of every address in a text. */
    static List<String> hostsIn(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map((MatchResult address) -> address.group(1))
                .toList();
    }
}
