package grantledger.command.intake.describing;

import grantledger.command.application.submitting.BringsContact;
import grantledger.command.application.submitting.ContactInput;
import grantledger.command.call.RequiredField;
import grantledger.events.CallEvent.FocusArea;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The schemas of what is sent and answered: as the records are, and what of it a Java type does not tell. */
final class Schemas {

    private final Components components;

    Schemas(Components components) {
        this.components = components;
    }

    Schema<?> of(Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return resolved.schema;
    }

    /** The body of a command, with the ranges of its values. */
    Schema<?> ofBody(Class<?> body) {
        Schema<?> schema = of(body);
        if (BringsContact.class.isAssignableFrom(body)) {
            property(body.getSimpleName(), "contact", new Schema<>().$ref(writtenContact()));
        }
        new Ranges(components.getSchemas()).sayOf(body);
        return schema;
    }

    /** A contact person as people write one: it is sealed by the service, and nobody sends it sealed. */
    private String writtenContact() {
        String name = ContactInput.class.getSimpleName();
        Schema<?> written = components.getSchemas().get(name);
        if (written.getAllOf() != null) {
            Schema<?> itself = written.getAllOf().getLast();
            itself.setRequired(written.getRequired());
            components.addSchemas(name, itself.type("object"));
            components.getSchemas().keySet().removeAll(List.of("ContactPerson", "SealedContact", "Contact"));
        }
        return name;
    }

    /** What may be written in more than one way, and text of which only some is understood. */
    void sayWhatTypesDoNot() {
        property("InstalmentInput", "afterReport", afterReport());
        components.addSchemas("FocusAreaInput", focusArea(of(FocusArea.class)));
        property("AnnounceCall", "focusAreas").setItems(new Schema<>().$ref("FocusAreaInput"));
        property("AmendCall", "focusAreas").setItems(new Schema<>().$ref("FocusAreaInput"));
        for (String command : List.of("AnnounceCall", "AmendCall")) {
            property(command, "closesAt")
                    .description("The first instant that is too late; a time whose seconds are 59, as people write the"
                            + " last of a day, counts to the end of that second");
        }
        property("FormalRequirementInput", "field", words(RequiredField.fields()));
        property("FormalRequirementInput", "value", words(RequiredField.everyValue()));
    }

    private Schema<?> property(String schema, String name) {
        return (Schema<?>) components.getSchemas().get(schema).getProperties().get(name);
    }

    private void property(String schema, String name, Schema<?> said) {
        components.getSchemas().get(schema).addProperty(name, said);
    }

    private static Schema<?> afterReport() {
        Schema<Object> number = new Schema<>();
        number.types(Set.of("integer")).minimum(BigDecimal.ONE);
        Schema<Object> turn = new Schema<>();
        turn.types(Set.of("boolean"));
        Schema<Object> either = new Schema<>();
        either.addOneOfItem(turn).addOneOfItem(number);
        either.description("true: waits for the planned progress report whose turn it is; or the number of the planned"
                + " report that it waits for");
        return either;
    }

    private Schema<?> focusArea(Schema<?> area) {
        components.getSchemas().get("FocusArea").addRequiredItem("id");
        Schema<Object> either = new Schema<>();
        either.addOneOfItem(words(List.of()).pattern("^[A-Za-z0-9_-]{1,50}$")).addOneOfItem(area);
        either.description("Its id, or with what more there is to say of it");
        return either;
    }

    /** Text, or one of these where there are any. */
    static Schema<String> words(List<String> possible) {
        Schema<String> words = new Schema<>();
        words.types(Set.of("string"));
        if (!possible.isEmpty()) {
            words.setEnum(possible);
        }
        return words;
    }
}
