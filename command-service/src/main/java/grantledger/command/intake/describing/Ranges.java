package grantledger.command.intake.describing;

import grantledger.command.application.submitting.ContactInput;
import grantledger.command.application.submitting.ContactPerson;
import grantledger.command.values.Amount;
import grantledger.command.values.AmountOrZero;
import grantledger.command.values.Line;
import grantledger.command.values.PersonId;
import grantledger.command.values.Text;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.validator.constraints.Range;

/** How long a text and how large a number may be, where the records say it by constraints that only we know. */
final class Ranges {

    private static final int LINE = 200;
    private static final int TEXT = 10_000;
    private static final int PERSON = 255;
    private static final BigDecimal MOST_SEK = new BigDecimal(1_000_000_000_000L);

    @SuppressWarnings("rawtypes")
    private final Map<String, Schema> schemas;

    Ranges(@SuppressWarnings("rawtypes") Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Of a body and of the records inside it, but for what may be written in two ways. */
    void sayOf(Class<?> body) {
        Schema<?> schema = schemas.get(body.getSimpleName());
        if (schema != null && schema.getProperties() != null) {
            for (RecordComponent component : body.getRecordComponents()) {
                say(component.getAnnotatedType(), (Schema<?>)
                        schema.getProperties().get(component.getName()));
            }
        }
    }

    private void say(AnnotatedType type, Schema<?> schema) {
        if (type instanceof AnnotatedParameterizedType list) {
            if (list.isAnnotationPresent(NotEmpty.class)) {
                schema.minItems(1);
            }
            say(list.getAnnotatedActualTypeArguments()[0], schema.getItems());
        } else if (type.getType() instanceof Class<?> raw && record(raw).isRecord()) {
            sayOf(record(raw));
        } else {
            lengths(type, schema);
            numbers(type, schema);
        }
    }

    /** What a contact person is written as. */
    private static Class<?> record(Class<?> type) {
        return type == ContactPerson.class ? ContactInput.class : type;
    }

    private static void lengths(AnnotatedType type, Schema<?> schema) {
        if (type.isAnnotationPresent(Line.class)) {
            schema.minLength(1).maxLength(LINE);
        } else if (type.isAnnotationPresent(Text.class)) {
            schema.minLength(1).maxLength(TEXT);
        } else if (type.isAnnotationPresent(PersonId.class)) {
            schema.minLength(1).maxLength(PERSON);
        }
    }

    private static void numbers(AnnotatedType type, Schema<?> schema) {
        if (type.isAnnotationPresent(Amount.class)) {
            schema.minimum(BigDecimal.ONE).maximum(MOST_SEK);
        } else if (type.isAnnotationPresent(AmountOrZero.class)) {
            schema.minimum(BigDecimal.ZERO).maximum(MOST_SEK);
        } else if (type.isAnnotationPresent(Positive.class)) {
            schema.minimum(BigDecimal.ONE);
        } else if (type.isAnnotationPresent(Range.class)) {
            Range range = type.getAnnotation(Range.class);
            schema.minimum(BigDecimal.valueOf(range.min())).maximum(BigDecimal.valueOf(range.max()));
        }
    }
}
