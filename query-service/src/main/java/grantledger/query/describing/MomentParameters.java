package grantledger.query.describing;

import grantledger.query.answering.AtMoment;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds the moment as of which a read can be asked, which is no parameter of its method. */
@Component
class MomentParameters implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod read) {
        if (!AtMoment.isTakenBy(read)) {
            return operation;
        }
        return operation
                .addParametersItem(new QueryParameter()
                        .name("position")
                        .description("of the log: the answer is what it would have been when everything up to it, and"
                                + " nothing later, was visible; As-Of-Position repeats it. Pages of one position are of"
                                + " one list, whatever is written meanwhile")
                        .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO)))
                .addParametersItem(new QueryParameter()
                        .name("asOf")
                        .description("the same, by the time at which the log recorded things (RFC 3339), or by a day,"
                                + " which is meant to its end in Sweden; As-Of-Position says which position that is."
                                + " Not together with position")
                        .schema(new StringSchema()));
    }
}
