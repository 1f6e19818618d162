package org.groundswell.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** People whom this installation does not know, and events as the installation they come from would store them. */
final class StrangerEvents {

    private final Map<PersonId, AesGcm> keys = new HashMap<>();
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule("sealed-texts").addSerializer(FreeText.class, new Words()))
            .build();

    /** So many people, each with a key of their own. */
    List<PersonId> people(int many) {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            PersonId person = new PersonId(UUID.randomUUID().toString());
            keys.put(person, new AesGcm());
            people.add(person);
        }
        return people;
    }

    /** Nothing of somebody who has written no word there. */
    Map<PersonId, AesGcm> keys() {
        return keys;
    }

    byte[] payload(Event event) {
        return mapper.writeValueAsBytes(event);
    }

    /** Words as they are stored, under the key of their author. */
    private final class Words extends ValueSerializer<FreeText> {

        @Override
        public void serialize(FreeText words, JsonGenerator json, SerializationContext context) {
            String author = words.author().value();
            json.writeStartObject();
            json.writeStringProperty("author", author);
            json.writeStringProperty(
                    "sealed",
                    Objects.requireNonNull(keys.get(words.author()), "A stranger says it")
                            .seal(author, words.text().getBytes(UTF_8)));
            json.writeEndObject();
        }
    }
}
