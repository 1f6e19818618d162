package org.groundswell.command.platform.seal;

import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How words are stored: {@code {"author": …, "sealed": …}}, under the key of their author. Reads as well what was stored before
 * there were keys, {@code {"author": …, "text": …}}.
 */
public final class SealedTexts {

    private static final String AUTHOR = "author";
    private static final String SEALED = "sealed";
    private static final String TEXT = "text";

    private final PersonKeys keys;

    public SealedTexts(PersonKeys keys) {
        this.keys = keys;
    }

    public JacksonModule module() {
        return new SimpleModule("sealed-texts")
                .addSerializer(FreeText.class, new Seal())
                .addDeserializer(FreeText.class, new Open());
    }

    private final class Seal extends ValueSerializer<FreeText> {

        @Override
        public void serialize(FreeText words, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(AUTHOR, words.author().value());
            keys.toSeal(words.author())
                    .ifPresentOrElse(
                            key -> json.writeStringProperty(SEALED, key.seal(words.text())),
                            () -> json.writeStringProperty(TEXT, FreeText.ERASED));
            json.writeEndObject();
        }
    }

    private final class Open extends ValueDeserializer<FreeText> {

        @Override
        public FreeText deserialize(JsonParser json, DeserializationContext context) {
            String author = null;
            String sealed = null;
            String text = null;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case AUTHOR -> author = json.getString();
                    case SEALED -> sealed = json.getString();
                    case TEXT -> text = json.getString();
                    default -> context.handleUnknownProperty(json, this, FreeText.class, name);
                }
            }
            if (author == null || (sealed == null) == (text == null)) {
                return context.reportInputMismatch(
                        FreeText.class, "Words have an author, and are either sealed or not");
            }
            return words(new PersonId(author), sealed, text);
        }

        private FreeText words(PersonId author, @Nullable String sealed, @Nullable String text) {
            if (sealed == null) {
                return new FreeText(author, String.valueOf(text));
            }
            return keys.open(author, sealed);
        }
    }
}
