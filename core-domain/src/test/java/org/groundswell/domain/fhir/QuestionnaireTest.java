package org.groundswell.domain.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {

    private static final BuiltInstrument SAMPLE = FhirSamples.any(new Random(7), true);

    private static List<FhirFault> faults(String json) {
        QuestionnaireReader.Read read = QuestionnaireReader.read(FhirSamples.tree(json));
        assertThat(read.content()).isNull();
        return read.faults();
    }

    @RepeatedTest(200)
    void what_is_written_is_read_back_and_written_to_the_same_bytes(RepetitionInfo seed) {
        BuiltInstrument content = FhirSamples.any(new Random(seed.getCurrentRepetition()), true);
        String first = FhirSamples.text(QuestionnaireWriter.of(content));
        QuestionnaireReader.Read read = QuestionnaireReader.read(FhirSamples.tree(first));
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).isEqualTo(content);
        assertThat(FhirSamples.text(QuestionnaireWriter.of(read.content()))).isEqualTo(first);
    }

    @Test
    void the_canonical_address_names_the_content() {
        BuiltInstrument other = FhirSamples.any(new Random(8), true);
        assertThat(QuestionnaireWriter.canonical(SAMPLE))
                .startsWith("https://groundswell.example/fhir/Questionnaire/")
                .isEqualTo(QuestionnaireWriter.canonical(FhirSamples.any(new Random(7), true)))
                .isNotEqualTo(QuestionnaireWriter.canonical(other));
    }

    @Test
    void restricted_wording_stays_here_and_the_source_is_cited() {
        BuiltInstrument restricted = FhirSamples.any(new Random(7), false);
        String written = FhirSamples.text(QuestionnaireWriter.of(restricted));
        assertThat(written).contains(restricted.items().getFirst().id(), "\"copyright\"");
        assertThat(written).doesNotContain("\"text\"", "\"display\"", "meaning", "help", "summary", "short-name");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                                                             | resourceType",
                "[]                                                               | resourceType",
                "{\"resourceType\":\"Patient\"}                                   | resourceType",
                "{\"resourceType\":\"Questionnaire\",\"item\":[]}                 | item",
                "{\"resourceType\":\"Questionnaire\",\"item\":{}}                 | item",
                "{\"resourceType\":\"Questionnaire\",\"item\":[1]}                | item[0].linkId",
                "{\"resourceType\":\"Questionnaire\",\"item\":[{\"linkId\":\"a\",\"type\":\"string\"}]} | item[0].type",
                "{\"resourceType\":\"Questionnaire\",\"title\":5,\"item\":[{\"linkId\":\"a\",\"type\":\"group\"}]} | title"
            })
    void what_is_no_questionnaire_of_groups_of_choices_is_refused_at_its_place(String json, String path) {
        assertThat(faults(json)).extracting(FhirFault::path).contains(path);
    }

    @Test
    void every_fault_is_named_at_once_with_its_link_id() {
        String json = """
                {"resourceType":"Questionnaire","effectivePeriod":{"start":"2026"},
                 "extension":[{"url":"http://elsewhere","valueString":"x"},
                   {"url":"https://groundswell.example/fhir/StructureDefinition/every-months","valueInteger":"six"}],
                 "item":[
                  {"linkId":"g","type":"group","item":[
                    {"linkId":"one","type":"choice","answerOption":[{"valueCoding":{"code":"0"}},{"valueCoding":{"code":"yes"}}]},
                    {"linkId":"one","type":"choice","repeats":true,"answerOption":[{"valueCoding":{"code":"0"}}]},
                    {"linkId":"two","type":"decimal"}]},
                  {"linkId":"free","type":"text"}]}""";
        List<FhirFault> faults = faults(json);
        assertThat(faults)
                .extracting(FhirFault::path)
                .containsExactlyInAnyOrder(
                        "effectivePeriod",
                        "extension[0]",
                        "extension[1].valueInteger",
                        "item[0].item[0].answerOption[1].valueCoding.code",
                        "item[0].item[1].linkId",
                        "item[0].item[1].repeats",
                        "item[0].item[1].answerOption",
                        "item[0].item[2].type",
                        "item[1].type");
        assertThat(faults).anyMatch(fault -> fault.message().contains("\"free\" is of type \"text\""));
    }

    @Test
    void a_plain_questionnaire_from_elsewhere_becomes_a_draft() {
        QuestionnaireReader.Read read = QuestionnaireReader.read(FhirSamples.tree("""
                {"resourceType":"Questionnaire","id":"q","url":"http://elsewhere/q","version":"3","title":"Ready","status":"draft",
                 "item":[{"linkId":"1","text":"People","type":"group","item":[
                   {"linkId":"1.1","text":"Lead?","type":"choice","required":true,"answerOption":[
                     {"valueCoding":{"code":"0","display":"No"}},{"valueCoding":{"code":"1","display":"Yes"}}]}]}]}"""));
        assertThat(read.faults()).isEmpty();
        assertThat(read.content().items()).hasSize(1);
        assertThat(read.content().levels())
                .extracting(BuiltInstrument.Level::label)
                .containsExactly("No", "Yes");
        assertThat(read.content().raters()).isEqualTo(new BuiltInstrument.Raters(1, false, 1));
    }
}
