package org.groundswell.domain.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.groundswell.domain.fhir.ResponseWriter.Answer;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final BuiltInstrument CONTENT = FhirSamples.any(new Random(3), true);
    private static final String FIRST = CONTENT.items().getFirst().id();
    private static final String LAST = CONTENT.items().getLast().id();

    private static List<FhirFault> faults(String json) {
        ResponseReader.Read read = ResponseReader.read(FhirSamples.tree(json), CONTENT, "N01");
        assertThat(read.answers()).isEmpty();
        return read.faults();
    }

    private static String written(Answer... answers) {
        return FhirSamples.text(ResponseWriter.of(CONTENT, "N01", List.of(answers)));
    }

    @Test
    void answers_are_read_back_as_they_were_written() {
        Answer known = new Answer(FIRST, "1", "The minutes", "https://example.org", null);
        Answer other = new Answer(LAST, "not-applicable", null, null, "One ward");
        String written = written(known, other);
        assertThat(written(known)).contains("\"in-progress\"");
        ResponseReader.Read read = ResponseReader.read(FhirSamples.tree(written), CONTENT, "N01");
        assertThat(read.faults()).isEmpty();
        assertThat(read.answers()).containsExactlyInAnyOrder(known, other);
        assertThat(written(read.answers().toArray(Answer[]::new))).isEqualTo(written);
    }

    @Test
    void it_is_complete_when_every_item_is_answered() {
        List<Answer> all = CONTENT.items().stream()
                .map(item -> new Answer(item.id(), "0", null, null, null))
                .toList();
        assertThat(written(all.toArray(Answer[]::new))).contains("\"completed\"");
    }

    @Test
    void answers_to_another_version_or_about_another_site_are_refused() {
        String written = written(new Answer(FIRST, "1", null, null, null));
        assertThat(faults(written.replace("Questionnaire/", "Questionnaire/0")))
                .extracting(FhirFault::path)
                .containsExactly("questionnaire");
        assertThat(faults(written.replace("N01", "N02")))
                .extracting(FhirFault::path)
                .containsExactly("subject.identifier.value");
    }

    @Test
    void every_fault_is_named_at_its_path() {
        String group = CONTENT.domains().getFirst().id();
        String json = """
                {"resourceType":"QuestionnaireResponse","questionnaire":"%s","status":"stopped","basedOn":[{}],
                 "item":[{"linkId":"%s","item":[
                   {"linkId":"%s","answer":[{"valueCoding":{"code":"12"}}]},
                   {"linkId":"%s","answer":[{"valueString":"yes"}]},
                   {"linkId":"nowhere","answer":[]}]},
                  {"linkId":"no group"}]}""".formatted(QuestionnaireWriter.canonical(CONTENT), group, FIRST, FIRST);
        assertThat(faults(json))
                .extracting(FhirFault::path)
                .contains(
                        "status",
                        "basedOn",
                        "item[0].item[0].answer[0].valueCoding.code",
                        "item[0].item[1].linkId",
                        "item[0].item[1].answer[0].valueString",
                        "item[0].item[2].linkId",
                        "item[0].item[2].answer",
                        "item[1].linkId");
        assertThat(faults("{\"resourceType\":\"Questionnaire\"}"))
                .extracting(FhirFault::path)
                .containsExactly("resourceType");
        assertThat(faults("[]")).extracting(FhirFault::path).contains("resourceType");
    }
}
