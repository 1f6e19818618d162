package org.groundswell.web.platform.record;

import java.util.List;
import java.util.Map;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.platform.form.Option;

/**
 * What the fields of a record may be chosen from, beyond the catalogue's own lists.
 *
 * @param people of the programme, by id; somebody else's name is typed
 * @param references what a reference may point to, by the id that the catalogue refers to
 */
public record RecordOffers(
        List<Option> people, List<Option> sites, List<Option> measures, Map<String, List<Option>> references) {

    public static final RecordOffers NONE = new RecordOffers(List.of(), List.of(), List.of(), Map.of());

    List<Option> of(RecordField field) {
        return switch (field.type()) {
            case PERSON -> people;
            case SITE -> sites;
            case MEASURE_LINK -> measures;
            case REFERENCE ->
                field.refersTo().stream()
                        .flatMap(target -> references.getOrDefault(target, List.of()).stream())
                        .toList();
            default ->
                field.options().stream()
                        .map(choice -> new Option(choice.value(), choice.label(), choice.meaning()))
                        .toList();
        };
    }
}
