package org.groundswell.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.fhir.QuestionnaireReader;
import org.groundswell.domain.fhir.QuestionnaireWriter;
import org.groundswell.domain.fhir.ResponseWriter;
import org.groundswell.domain.fhir.ResponseWriter.Answer;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Licence;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What leaves as FHIR R4 is held against HAPI's validator, with the profiles that come with it and nothing from the net. */
class HapiValidationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static FhirContext context;
    private static FhirValidator validator;

    @BeforeAll
    static void load() {
        context = FhirContext.forR4();
        ValidationSupportChain chain = new ValidationSupportChain(
                new Own(context, context.newJsonParser().parseResource(text(QuestionnaireWriter.of(content(true))))),
                new DefaultProfileValidationSupport(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context));
        validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /** Answers are held against the questionnaire that they name. */
    private record Own(FhirContext context, IBaseResource questionnaire) implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return context;
        }

        @Override
        public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String uri) {
            boolean asked = uri.equals(QuestionnaireWriter.canonical(content(true)));
            return asked && type != null && type.isInstance(questionnaire) ? type.cast(questionnaire) : null;
        }
    }

    private static BuiltInstrument content(boolean exportable) {
        return new BuiltInstrument(
                "Ready to begin",
                "Before a site joins a wave",
                List.of(
                        new Level("0", "No", "Nothing is in place", true),
                        new Level("1", "In part", "Some of it is in place", false),
                        new Level("3", "Wholly", "All of it is in place", false)),
                List.of(
                        new Domain(
                                "d1",
                                "People",
                                "Who does the work",
                                List.of(
                                        new Item("q1", "Lead", "Is a lead named?", "Somebody with time for it", 5),
                                        new Item("q2", "Cover", "Is there cover?", null, 1))),
                        new Domain("d2", "Data", null, List.of(new Item("q3", "Baseline", "Is it known?", null, 1)))),
                new Raters(5, true, 3),
                6,
                new Licence("licensed", "Example Institute, used with permission", exportable));
    }

    private static String text(Map<String, Object> resource) {
        return JSON.writeValueAsString(resource);
    }

    private static List<String> errors(String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static String response(String rating) {
        return text(ResponseWriter.of(
                content(true),
                "N01",
                List.of(
                        new Answer("q1", rating, "The minutes", "https://example.org/minutes", null),
                        new Answer("q2", "not-applicable", null, null, "One ward"),
                        new Answer("q3", "not-known", null, null, null))));
    }

    @Test
    void a_published_version_is_a_valid_questionnaire() {
        assertThat(errors(text(QuestionnaireWriter.of(content(true))))).isEmpty();
    }

    @Test
    void so_is_one_whose_wording_stays_here() {
        assertThat(errors(text(QuestionnaireWriter.of(content(false))))).isEmpty();
    }

    @Test
    void what_the_validator_refuses_is_caught() {
        String sound = text(QuestionnaireWriter.of(content(true)));
        assertThat(errors(sound.replace("\"linkId\":\"q1\",", ""))).isNotEmpty();
        assertThat(errors(sound.replace("\"status\":\"active\"", "\"status\":\"busy\"")))
                .isNotEmpty();
    }

    @Test
    void answers_are_a_valid_response_to_it() {
        assertThat(errors(response("1"))).isEmpty();
    }

    @Test
    void answers_are_held_against_the_questionnaire() {
        assertThat(validator.validateWithResult(response("1")).getMessages())
                .noneMatch(message -> message.getMessage().contains("could not be resolved"));
    }

    @Test
    void an_answer_that_is_no_option_is_caught() {
        assertThat(errors(response("2"))).isNotEmpty();
    }

    @Test
    void a_questionnaire_that_another_system_wrote_comes_back_as_it_was_read() {
        String rewritten = context.newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(
                        context.newJsonParser().parseResource(text(QuestionnaireWriter.of(content(true)))));
        QuestionnaireReader.Read read = QuestionnaireReader.read(JSON.readValue(rewritten, Object.class));
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).isEqualTo(content(true));
    }
}
