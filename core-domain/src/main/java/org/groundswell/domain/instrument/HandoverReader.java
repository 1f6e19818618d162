package org.groundswell.domain.instrument;

/** Reads the handover criteria and the checks after support has ended from {@code lifecycle.yaml}. */
final class HandoverReader {

    private HandoverReader() {}

    static Handover read(YamlNode root) {
        YamlNode node = root.node("bauCriteria");
        return new Handover(
                root.text("version"),
                node.text("help"),
                node.text("stepBackRule"),
                node.text("followUpQuestion"),
                node.text("followUpFailure"),
                node.nodes("criteria", HandoverReader::criterion),
                node.nodes("followUpChecks", HandoverReader::check));
    }

    private static Handover.Criterion criterion(YamlNode node) {
        return new Handover.Criterion(node.text("id"), node.text("label"), node.text("prompt"), node.text("evidence"));
    }

    private static Handover.Check check(YamlNode node) {
        return new Handover.Check(node.text("id"), node.text("label"), node.number("monthsAfter"));
    }
}
