package grantledger.query.describing;

import grantledger.query.picturing.Pictured;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of answers that can be pictures that they can, and in which languages. */
@Component
class PictureDescription implements OperationCustomizer {

    private static final Schema<?> SVG = new StringSchema()
            .description(
                    "The same figures as a picture, with title and description, source and position. It needs nothing"
                            + " from elsewhere.");

    @Override
    public Operation customize(Operation operation, HandlerMethod read) {
        if (Pictured.class.isAssignableFrom(read.getReturnType().getParameterType())) {
            operation.getResponses().get("200").getContent().addMediaType("image/svg+xml", new MediaType().schema(SVG));
            operation.addParametersItem(new HeaderParameter()
                    .name("Accept-Language")
                    .description("Of a picture: Swedish for sv, English otherwise")
                    .schema(new StringSchema()));
        }
        return operation;
    }
}
