package org.groundswell.query.platform.intake;

import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the words of people, sealed or from before there were keys. */
final class OpenedTexts extends ValueDeserializer<FreeText> {

    private final HeldKeys keys;

    private OpenedTexts(HeldKeys keys) {
        this.keys = keys;
    }

    static JacksonModule module(HeldKeys keys) {
        return new SimpleModule("opened-texts").addDeserializer(FreeText.class, new OpenedTexts(keys));
    }

    @Override
    public FreeText deserialize(JsonParser json, DeserializationContext context) {
        String author = null;
        String sealed = null;
        String text = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "author" -> author = json.getString();
                case "sealed" -> sealed = json.getString();
                case "text" -> text = json.getString();
                default -> context.handleUnknownProperty(json, this, FreeText.class, name);
            }
        }
        if (author == null || (sealed == null) == (text == null)) {
            return context.reportInputMismatch(FreeText.class, "Words have an author, and are either sealed or not");
        }
        PersonId person = new PersonId(author);
        return sealed == null ? new FreeText(person, String.valueOf(text)) : keys.open(person, sealed);
    }
}
