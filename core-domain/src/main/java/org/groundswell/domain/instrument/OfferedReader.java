package org.groundswell.domain.instrument;

import java.util.List;
import java.util.stream.Stream;

/** Reads what is offered beside questions: the glossary and the reading list. */
final class OfferedReader {

    private OfferedReader() {}

    static List<Reading> readings(YamlNode root) {
        return root.nodes(
                "resources",
                node -> new Reading(
                        node.text("id"),
                        node.text("title"),
                        node.has("authors") ? node.texts("authors") : List.of(),
                        node.text("publisher"),
                        node.optionalText("publisherNote"),
                        node.text("url"),
                        node.text("when"),
                        Stream.concat(node.texts("questions").stream(), node.texts("frameworks").stream())
                                .toList()));
    }

    static List<Term> terms(YamlNode root) {
        return root.nodes(
                "terms",
                node -> new Term(node.leave("seeAlso").text("id"), node.text("term"), node.text("definition")));
    }
}
