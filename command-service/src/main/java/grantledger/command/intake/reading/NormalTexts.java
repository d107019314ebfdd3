package grantledger.command.intake.reading;

import grantledger.command.values.PersonId;
import java.text.Normalizer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a text in the one form that its characters have (Unicode UAX 15, NFC), however it was put together. Only a person's
 * id stays as the identity provider gives it.
 */
public final class NormalTexts extends StringDeserializer {

    static SimpleModule module() {
        return new SimpleModule().addDeserializer(String.class, new NormalTexts());
    }

    /** Null where there is none. */
    public static String normal(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return property != null && property.getAnnotation(PersonId.class) != null ? StringDeserializer.instance : this;
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        return normal(super.deserialize(json, context));
    }
}
