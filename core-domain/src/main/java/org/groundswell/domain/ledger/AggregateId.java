package org.groundswell.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where an event belongs: {@code <ledger>/<type>/<local>}. The event store's trigger reads the ledger from it.
 *
 * @param type such as {@code site}; lower-case
 * @param local unique within ledger and type; may itself hold slashes, as in {@code <round>/<site>}
 */
public record AggregateId(LedgerId ledger, String type, String local) {

    /** Stands where a site's code would, of what is the whole programme's. */
    public static final String OF_PROGRAMME = "programme";

    public static AggregateId programme(LedgerId programme) {
        return new AggregateId(programme, "programme", "programme");
    }

    public static AggregateId site(LedgerId programme, String code) {
        return new AggregateId(programme, "site", code);
    }

    public static AggregateId member(LedgerId programme, String person) {
        return new AggregateId(programme, "member", person);
    }

    public static AggregateId person(String person) {
        return new AggregateId(LedgerId.REGISTER, "person", person);
    }

    public static AggregateId round(LedgerId programme, String round) {
        return new AggregateId(programme, "round", round);
    }

    public static AggregateId assessment(LedgerId programme, String round, String site) {
        return new AggregateId(programme, "assessment", round + "/" + site);
    }

    public static AggregateId measure(LedgerId programme, String measure) {
        return new AggregateId(programme, "measure", measure);
    }

    public static AggregateId series(LedgerId programme, String measure, String site) {
        return new AggregateId(programme, "series", measure + "/" + site);
    }

    public static AggregateId figuresImport(LedgerId programme, String upload) {
        return new AggregateId(programme, "import", upload);
    }

    public static AggregateId record(LedgerId programme, String kind, String record) {
        return new AggregateId(programme, "record", kind + "/" + record);
    }

    /** The governed limits of one site's series. */
    public static AggregateId limits(LedgerId programme, String measure, String site) {
        return new AggregateId(programme, "limits", measure + "/" + site);
    }

    /** The signal cases of one site's series. */
    public static AggregateId signals(LedgerId programme, String measure, String site) {
        return new AggregateId(programme, "signals", measure + "/" + site);
    }

    /** A saved group of sites. */
    public static AggregateId group(LedgerId programme, String group) {
        return new AggregateId(programme, "group", group);
    }

    public static AggregateId decision(LedgerId programme, String decision) {
        return new AggregateId(programme, "decision", decision);
    }

    public static AggregateId component(LedgerId programme, String component) {
        return new AggregateId(programme, "component", component);
    }

    public static AggregateId adaptation(LedgerId programme, String adaptation) {
        return new AggregateId(programme, "adaptation", adaptation);
    }

    /** A test of change. */
    public static AggregateId pdsa(LedgerId programme, String cycle) {
        return new AggregateId(programme, "pdsa", cycle);
    }

    public static AggregateId action(LedgerId programme, String action) {
        return new AggregateId(programme, "action", action);
    }

    public static AggregateId comment(LedgerId programme, String comment) {
        return new AggregateId(programme, "comment", comment);
    }

    /** A programme's notice policy. */
    public static AggregateId noticePolicy(LedgerId programme) {
        return new AggregateId(programme, "notices", "policy");
    }

    /** The answer of the programme, or of a site, to a question. */
    public static AggregateId answer(LedgerId programme, String question, @Nullable String site) {
        return new AggregateId(programme, "answer", question + "/" + (site == null ? OF_PROGRAMME : site));
    }

    /** What counts as adopted in a programme. */
    public static AggregateId adoption(LedgerId programme) {
        return new AggregateId(programme, "adoption", "adoption");
    }

    /** A site's handover to business as usual. */
    public static AggregateId handover(LedgerId programme, String site) {
        return new AggregateId(programme, "handover", site);
    }

    /** An instrument that a programme builds. */
    public static AggregateId instrument(LedgerId programme, String instrument) {
        return new AggregateId(programme, "instrument", instrument);
    }

    /** What is known in the register of moving a programme between installations. */
    public static AggregateId transfer(String programme) {
        return new AggregateId(LedgerId.REGISTER, "transfer", programme);
    }

    /** @throws IllegalArgumentException where a part is missing */
    public static AggregateId parse(String value) {
        String[] parts = value.split("/", 3);
        if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("Not an aggregate id: " + value);
        }
        return new AggregateId(new LedgerId(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return ledger + "/" + type + "/" + local;
    }
}
