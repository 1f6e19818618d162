package org.groundswell.query.platform.answer;

import org.groundswell.query.platform.error.ProblemException;
import org.springframework.http.HttpStatus;

/** What a request names that does not exist at the moment it asks about. */
public final class Missing {

    private Missing() {}

    public static ProblemException site(String code) {
        return unknown("SITE_UNKNOWN", "There is no site " + code + " in this programme at this moment.");
    }

    public static ProblemException round(String round) {
        return unknown("ROUND_UNKNOWN", "There is no round " + round + " in this programme at this moment.");
    }

    public static ProblemException measure(String measure) {
        return unknown("MEASURE_UNKNOWN", "There is no measure " + measure + " in this programme at this moment.");
    }

    public static ProblemException signal(String signal) {
        return unknown("SIGNAL_UNKNOWN", "There is no signal case " + signal + " of this series at this moment.");
    }

    public static ProblemException entry(String entry) {
        return unknown("ENTRY_UNKNOWN", "There is no entry " + entry + " in this programme at this moment.");
    }

    public static ProblemException record(String record) {
        return unknown("RECORD_UNKNOWN", "There is no record " + record + " in this programme at this moment.");
    }

    public static ProblemException group(String group) {
        return unknown("GROUP_UNKNOWN", "There is no group of sites " + group + " that you may see at this moment.");
    }

    public static ProblemException instrument(String instrument) {
        return unknown(
                "INSTRUMENT_UNKNOWN", "There is no instrument " + instrument + " in this programme at this moment.");
    }

    public static ProblemException questionnaire(String round) {
        return unknown(
                "QUESTIONNAIRE_UNKNOWN",
                "The round " + round
                        + " is not rated by an instrument of the programme's own, so it has no questionnaire.");
    }

    public static ProblemException decision(String decision) {
        return unknown("DECISION_UNKNOWN", "There is no decision " + decision + " in this programme at this moment.");
    }

    public static ProblemException component(String component) {
        return unknown(
                "COMPONENT_UNKNOWN", "There is no component " + component + " in this programme at this moment.");
    }

    public static ProblemException adaptation(String adaptation) {
        return unknown(
                "ADAPTATION_UNKNOWN", "There is no adaptation " + adaptation + " in this programme at this moment.");
    }

    public static ProblemException action(String action) {
        return unknown("ACTION_UNKNOWN", "There is no action " + action + " in this programme at this moment.");
    }

    public static ProblemException cycle(String cycle) {
        return unknown("PDSA_UNKNOWN", "There is no test of change " + cycle + " in this programme at this moment.");
    }

    public static ProblemException question(String question) {
        return unknown("QUESTION_UNKNOWN", "There is no question " + question + " that is answered here.");
    }

    public static ProblemException definition(String definition) {
        return unknown(
                "DEFINITION_UNKNOWN",
                "There is no definition " + definition + " of what counts as adopted at this moment.");
    }

    public static ProblemException comment(String comment) {
        return unknown("COMMENT_UNKNOWN", "There is no comment " + comment + " in this programme at this moment.");
    }

    public static ProblemException kind(String kind) {
        return unknown("KIND_UNKNOWN", "There is no kind of record called " + kind + ".");
    }

    private static ProblemException unknown(String code, String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, code, detail);
    }
}
